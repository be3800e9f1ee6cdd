@client
Feature: Response body

  The body is any sequence of octets. It ends at the length that the head announces, or where the
  server closes the connection (RFC 1945 §7.2).

  Background:
    Given the client fetches a document

  @response-body.octets
  Rule: The body is delivered octet for octet

    Scenario Outline: Nothing is changed when <because>
      When the client receives <body>
      Then the client prints the body

      Examples:
        | because                               | body              |
        | its characters take several octets    | text beyond ASCII |
        | its lines end in three ways           | all line ends     |
        | an empty line comes first             | an empty line     |
        | it looks like a response of its own   | a head            |
        | it holds NUL                          | NUL               |
        | it holds octets that are no text      | every octet       |

    Scenario Outline: Nothing is changed without a length when <because>
      When the client receives <body> without a length
      Then the client prints the body

      Examples:
        | because                           | body          |
        | an empty line comes first         | an empty line |
        | it holds octets that are no text  | every octet   |

  @response-body.until-close
  Rule: Without a length the body goes on until the server closes

    Scenario Outline: All of it is delivered when <because>
      When the client receives <body> without a length
      Then the client prints the body

      Examples:
        | because                              | body          |
        | it is one line                       | plain text    |
        | it is longer than one segment        | a long text   |
        | it is a mebibyte                     | a mebibyte    |

  @response-body.whole
  Rule: A long body is delivered to its end

    Scenario Outline: The last octet arrives when <because>
      When the client receives <body>
      Then the client prints the body

      Examples:
        | because                        | body         |
        | it is longer than one segment  | a long text  |
        | it is a mebibyte               | a mebibyte   |

  @response-body.segments
  Rule: It does not matter how the octets arrive

    Scenario Outline: The body is delivered when <because>
      When the client receives a response <in pieces>
      Then the client prints the body

      Examples:
        | because                                    | in pieces               |
        | every octet arrives alone                  | octet by octet          |
        | the body arrives after the head            | cut behind the head     |
        | the empty line arrives in halves           | cut in the empty line   |
        | the status line arrives in halves          | cut in the status line  |
        | the body arrives in halves                 | cut in the body         |

  @response-body.ends-at-length
  Rule: The client does not wait for more than the length announces

    Scenario Outline: The client ends although the server does not close when <because>
      When the client receives a body behind the head "<head>" on a connection that stays open
      Then the client ends by itself
      And the client prints the body

      Examples:
        | because                             | head                                                    |
        | the length is announced             | HTTP/1.0 200 OK\r\nContent-Length: {length}\r\n\r\n     |
        | the field is in lower case          | HTTP/1.0 200 OK\r\ncontent-length: {length}\r\n\r\n     |
        | a tab precedes the number           | HTTP/1.0 200 OK\r\nContent-Length:\t{length}\r\n\r\n    |

  @response-body.empty
  Rule: A length of zero is a body of nothing

    Scenario: The client ends although the server does not close
      When the client receives "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n" and then nothing
      Then the client ends by itself

  @response-body.surplus
  Rule: More octets than announced do no harm

    Scenario: The announced body is delivered when more follows
      When the client receives a body behind the head "HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\n"
      Then the client prints the first 5 octets of the body

  @response-body.no-content
  Rule: A response of 204 has no body

    Scenario: The client ends although the server does not close
      When the client receives "HTTP/1.0 204 No Content\r\n\r\n" and then nothing
      Then the client ends by itself

  @response-body.not-modified
  Rule: A response of 304 has no body

    Scenario: The client ends although the server does not close
      When the client asks for a newer document and receives "HTTP/1.0 304 Not Modified\r\n\r\n"
      Then the client ends by itself

  @response-body.head
  Rule: The response to HEAD has no body

    Scenario: The client ends although a length is announced and the server does not close
      When the client asks for a head and receives "HTTP/1.0 200 OK\r\nContent-Length: 100\r\n\r\n"
      Then the client ends by itself

  @response-body.truncated
  Rule: A body shorter than announced is reported

    Scenario: The user learns that the connection closed early
      When the client receives "HTTP/1.0 200 OK\r\nContent-Length: 100\r\n\r\nten octets" and then the end of the connection
      Then the client reports more than "ten octets"

  @response-body.contradictory-lengths
  Rule: Lengths that contradict themselves end in a body or a report

    Scenario Outline: The client ends when <because>
      When the client receives a body behind the field "<field>"
      Then the client ends by itself

      Examples:
        | because                     | field                                        |
        | two lengths differ          | Content-Length: 3\r\nContent-Length: 9\r\n   |
        | two lengths are alike       | Content-Length: 3\r\nContent-Length: 3\r\n   |
        | the length is negative      | Content-Length: -1\r\n                       |
        | the length is no number     | Content-Length: many\r\n                     |
        | the length is without end   | Content-Length: 99999999999999999999999\r\n  |
        | a coding of 1.1 is named    | Transfer-Encoding: chunked\r\n               |

  @response-body.bounded-head
  Rule: A head without end does not hold the client

    Scenario Outline: The client ends when <because>
      When the client receives <endlessly>
      Then the client ends by itself

      Examples:
        | because                          | endlessly                            |
        | the status line has no end       | a status line without end            |
        | a field has no end               | a field without end                  |
        | the fields have no end           | fields without end                   |
        | no final response ever comes     | informational responses without end  |
