@server
Feature: Framing by length

  Content-Length is a decimal number of octets (RFC 1945 §10.4). On a connection that is
  kept, whoever reads another number takes a part of one request for the next.

  Background:
    Given a document
    And a second document of 100 octets that is served

  @framing-length.repeated
  Rule: A length that is said twice alike means what it says, or is refused

    Background:
      Given the server answers a post that another request follows

    Scenario Outline: The next request is found when <because>
      When the client sends "POST {missing} HTTP/1.0\r\nHost: {authority}\r\nConnection: keep-alive\r\n<fields>\r\n\r\nabc" and the request for the second document
      Then the second document arrives next, or the server closes

      Examples:
        | because                  | fields                                   |
        | the field stands twice   | Content-Length: 3\r\nContent-Length: 3   |
        | the value is a list      | Content-Length: 3, 3                     |

  @framing-length.repeated-body
  Rule: A body whose length is said twice alike is stored as it is, or refused

    Scenario Outline: Three octets are posted when <because>
      Given the server stores what is posted
      When the client posts a file "abc" with the length in "<fields>"
      Then the post is refused, or the server holds the posted file, octet for octet

      Examples:
        | because                  | fields                                   |
        | the field stands twice   | Content-Length: 3\r\nContent-Length: 3   |
        | the value is a list      | Content-Length: 3, 3                     |

  @framing-length.decimal
  Rule: A length is read as a decimal number, or refused

    Scenario Outline: The next request is found when <because>
      Given the server answers a post that another request follows
      When the client sends "POST {missing} HTTP/1.0\r\nHost: {authority}\r\nConnection: keep-alive\r\n<field>\r\n\r\n0123456789" and the request for the second document
      Then the second document arrives next, or the server closes

      Examples:
        | because                       | field                          |
        | it looks like an octal number | Content-Length: 010            |
        | many zeros stand before it    | Content-Length: 00000000000010 |
        | tabs and spaces surround it   | Content-Length:\t 10 \t        |
        | no space stands before it     | Content-Length:10              |

    Scenario Outline: Ten octets are ten when <because>
      Given the server stores what is posted
      When the client posts a file "0123456789" with the length in "<field>"
      Then the post is refused, or the server holds the posted file, octet for octet

      Examples:
        | because                       | field                          |
        | it looks like an octal number | Content-Length: 010            |
        | many zeros stand before it    | Content-Length: 00000000000010 |

  @framing-length.huge
  Rule: A length that is too large for a number does not become a small one

    Scenario Outline: The body does not end early when <because>
      When the client sends "POST {missing} HTTP/1.0\r\nHost: {authority}\r\nConnection: keep-alive\r\nContent-Length: <length>\r\n\r\nhello", then the request for the second document, and ends
      Then the second document does not arrive

      Examples:
        | because                               | length                                                       |
        | it is five in the lowest 32 bits      | 4294967301                                                   |
        | it is negative in 64 bits with a sign | 9223372036854775813                                          |
        | it is five in the lowest 64 bits      | 18446744073709551621                                         |
        | it has sixty digits                   | 100000000000000000000000000000000000000000000000000000000005 |

    Scenario Outline: Five octets are not enough when <because>
      Given the server stores what is posted
      When the client posts a file "hello" with the length in "Content-Length: <length>" and ends
      Then the post is not taken for a whole one

      Examples:
        | because                               | length                                                       |
        | it is five in the lowest 32 bits      | 4294967301                                                   |
        | it is five in the lowest 64 bits      | 18446744073709551621                                         |

  @framing-length.folded
  Rule: A length that goes on in a second line is read with its space, or refused

    Scenario Outline: The next request is not answered when <because>
      When the client sends "POST {missing} HTTP/1.0\r\nHost: {authority}\r\nConnection: keep-alive\r\nContent-Length: 1\r\n 0\r\n\r\n<body>", then the request for the second document, and ends
      Then the second document does not arrive

      Examples:
        | because                                | body       |
        | the lines are not one number           | 0123456789 |
        | the first line is not the whole number | 0          |

    Scenario: The post is refused when its two lines are no number
      Given the server stores what is posted
      When the client posts a file "0123456789" with the length in "Content-Length: 1\r\n 0"
      Then the request is refused

    Scenario: The next request is found when the number stands in the second line
      Given the server answers a post that another request follows
      When the client sends "POST {missing} HTTP/1.0\r\nHost: {authority}\r\nConnection: keep-alive\r\nContent-Length:\r\n 5\r\n\r\nhello" and the request for the second document
      Then the second document arrives next, or the server closes

    Scenario: Five octets are stored when the number stands in the second line
      Given the server stores what is posted
      When the client posts a file "hello" with the length in "Content-Length:\r\n 5"
      Then the post is refused, or the server holds the posted file, octet for octet

  @framing-length.unreadable
  Rule: A length that is no number is not guessed at

    Scenario Outline: The next request is not answered when <because>
      When the client sends "POST {missing} HTTP/1.0\r\nHost: {authority}\r\nConnection: keep-alive\r\n<field>\r\n\r\nhello", then the request for the second document, and ends
      Then the second document does not arrive

      Examples:
        | because                         | field                                  |
        | a NUL stands behind the digits  | Content-Length: 5\x00 6                |
        | two numbers contradict          | Content-Length: 5, 6                   |
        | the field contradicts another   | Content-Length: 5\r\nContent-Length: 6 |
        | a sign stands before it         | Content-Length: +5                     |

  @framing-length.spaced-name
  Rule: A length whose name does not end at the colon is not built upon

    Scenario: A space stands before the colon
      When the client sends "POST {missing} HTTP/1.0\r\nHost: {authority}\r\nConnection: keep-alive\r\nContent-Length : 5\r\n\r\nhello", then the request for the second document, and ends
      Then the second document does not arrive

  @framing-length.incomplete
  Rule: A post whose body breaks off is not taken for a whole one

    Scenario: The client ends in the middle of the body
      Given the server stores what is posted
      When the client posts half a file and goes away
      Then the post is not taken for a whole one

  @framing-length.incomplete-effect
  Rule: A post whose body breaks off changes nothing

    Background:
      Given the server stores what is posted

    Scenario: The file would be new
      When the client posts half a file and goes away
      Then the server holds no such file

    Scenario: The file is there already
      When the client posts half a file over the second document and goes away
      Then the server holds the second document as it was
