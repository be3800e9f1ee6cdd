@server
Feature: Framing by transfer coding

  HTTP/1.0 knows no transfer coding; Content-Length alone delimits a request (RFC 1945
  §7.2.2). A server that meets one undoes it, or refuses it and closes (RFC 9112 §6.1).

  Background:
    Given a document
    And a second document of 100 octets that is served

  @framing-transfer-encoding.old-client
  Rule: The connection ends with a request of HTTP/1.0 that has a transfer coding

    Scenario: The chunks of a post are followed by a request
      When the client sends "POST {missing} HTTP/1.0\r\nHost: {authority}\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n", then the request for the second document, and ends
      Then the second document does not arrive

  @framing-transfer-encoding.inside
  Rule: What is coded in chunks is not taken for a request

    Scenario Outline: The chunk stays a chunk when <because>
      When the client sends "POST {missing} <version>\r\nHost: {authority}\r\nConnection: keep-alive\r\n<fields>\r\n\r\n400\r\n", then the request for the second document, and ends
      Then the second document does not arrive

      Examples:
        | because                                | version  | fields                                           |
        | the client speaks HTTP/1.0             | HTTP/1.0 | Transfer-Encoding: chunked                       |
        | the client speaks HTTP/1.1             | HTTP/1.1 | Transfer-Encoding: chunked                       |
        | a length of HTTP/1.0 ends before it    | HTTP/1.0 | Content-Length: 5\r\nTransfer-Encoding: chunked  |
        | a length of HTTP/1.1 ends before it    | HTTP/1.1 | Content-Length: 5\r\nTransfer-Encoding: chunked  |
        | the length comes behind the coding     | HTTP/1.1 | Transfer-Encoding: chunked\r\nContent-Length: 5  |

  @framing-transfer-encoding.behind
  Rule: What a length counts and chunks do not is not taken for a request

    Scenario Outline: The body does not end early when <because>
      When the client sends "POST {missing} <version>\r\nHost: {authority}\r\nConnection: keep-alive\r\nContent-Length: 4000\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", then the request for the second document, and ends
      Then the second document does not arrive

      Examples:
        | because                    | version  |
        | the client speaks HTTP/1.0 | HTTP/1.0 |
        | the client speaks HTTP/1.1 | HTTP/1.1 |

  @framing-transfer-encoding.decoded
  Rule: A post in chunks is refused, or stored without them

    Scenario: A client of HTTP/1.1 posts
      When the client posts a file in chunks
      Then the post is refused, or the server holds the posted file, octet for octet

  @framing-transfer-encoding.unknown
  Rule: A coding that nobody knows is not passed over for a length

    Scenario Outline: The connection ends when <because>
      When the client sends "POST {missing} HTTP/1.0\r\nHost: {authority}\r\nConnection: keep-alive\r\nContent-Length: 5\r\n<field>\r\n\r\nhello", then the request for the second document, and ends
      Then the second document does not arrive

      Examples:
        | because                           | field                                        |
        | the coding is unknown             | Transfer-Encoding: xchunked                  |
        | chunked is not the last           | Transfer-Encoding: chunked, identity         |
        | its name is quoted                | Transfer-Encoding: \"chunked\"               |
        | a vertical tab stands before it   | Transfer-Encoding: \x0bchunked               |
        | it is in mixed case               | Transfer-Encoding: chunKed                   |
        | a space stands before the colon   | Transfer-Encoding : chunked                  |
        | it stands in a second line        | Transfer-Encoding:\r\n chunked               |

  @framing-transfer-encoding.chunk-size
  Rule: The size of a chunk does not become another number

    Scenario Outline: The body does not end early when <because>
      When the client sends "POST {missing} HTTP/1.1\r\nHost: {authority}\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n<chunk>\r\n0\r\n\r\n", then the request for the second document, and ends
      Then the second document does not arrive

      Examples:
        | because                              | chunk                     |
        | it is negative                       | -1\r\nabc                 |
        | it is three in the lowest 32 bits    | 100000003\r\nabc          |
        | it is three in the lowest 64 bits    | 10000000000000003\r\nabc  |
        | it is no number                      | three\r\nabc              |

  @framing-transfer-encoding.chunk-form
  Rule: Chunks in another form than that of the standard are refused

    Scenario Outline: The connection ends when <because>
      When the client sends "POST {missing} HTTP/1.1\r\nHost: {authority}\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n<chunk>0\r\n\r\n", then the request for the second document, and ends
      Then the second document does not arrive

      Examples:
        | because                              | chunk                |
        | the size has a prefix                | 0x3\r\nabc\r\n       |
        | the size has a sign                  | +3\r\nabc\r\n        |
        | LF alone stands behind the size      | 3\nabc\r\n           |
        | nothing stands behind the data       | 3\r\nabc             |
