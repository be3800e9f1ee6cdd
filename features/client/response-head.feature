@client
Feature: Response head

  A client finds the body behind whatever head the standard allows, and is not led astray by
  fields that it does not know (RFC 1945 §4.2, §6).

  Background:
    Given the client fetches a document

  @response-head.status-line
  Rule: Every valid status line is understood

    Scenario Outline: The body is found when <because>
      When the client receives a body behind the head "<head>"
      Then the client prints the body

      Examples:
        | because                            | head                                                   |
        | the head is as usual               | HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n    |
        | no field follows the status line   | HTTP/1.0 200 OK\r\n\r\n                                |
        | the reason phrase is empty         | HTTP/1.0 200 \r\nContent-Type: text/plain\r\n\r\n      |
        | the reason phrase has many words   | HTTP/1.0 200 Here you are, at last: 404\r\nContent-Type: text/plain\r\n\r\n |
        | the reason phrase is not ASCII     | HTTP/1.0 200 Tr\xe8s bien\r\nContent-Type: text/plain\r\n\r\n |

  @response-head.minor-version
  Rule: A higher minor version changes nothing

    Scenario: The body is found when the server is of version 1.1
      When the client receives a body behind the head "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n"
      Then the client prints the body

  @response-head.version-numbers
  Rule: A version of several digits is understood or reported

    Scenario Outline: The client ends with the body or with a report when <because>
      When the client receives a body behind the head "<head>"
      Then the client prints the body or reports the failure

      Examples:
        | because                         | head                                                       |
        | the minor number has two digits | HTTP/1.10 200 OK\r\nContent-Length: {length}\r\n\r\n       |
        | a number has a leading zero     | HTTP/1.00 200 OK\r\nContent-Length: {length}\r\n\r\n       |

  @response-head.version-digits
  Rule: A version of several digits or with leading zeros is understood

    Scenario Outline: The body is found when <because>
      When the client receives a body behind the head "<head>"
      Then the client prints the body

      Examples:
        | because                         | head                                                       |
        | the minor number has two digits | HTTP/1.10 200 OK\r\nContent-Length: {length}\r\n\r\n       |
        | a number has a leading zero     | HTTP/1.00 200 OK\r\nContent-Length: {length}\r\n\r\n       |

  @response-head.version-case
  Rule: The name of the protocol is understood in any case

    Scenario: The body is found when the name is in lower case
      When the client receives a body behind the head "http/1.0 200 OK\r\nContent-Length: {length}\r\n\r\n"
      Then the client prints the body

  @response-head.white-space
  Rule: Any white space separates the parts of a status line

    Scenario Outline: The body is found when <because>
      When the client receives a body behind the head "<head>"
      Then the client prints the body

      Examples:
        | because                     | head                                                  |
        | two spaces precede the code | HTTP/1.0  200 OK\r\nContent-Length: {length}\r\n\r\n  |
        | a tab precedes the code     | HTTP/1.0\t200 OK\r\nContent-Length: {length}\r\n\r\n  |

  @response-head.lone-line-feed
  Rule: A line feed alone ends a line

    Scenario: The body is found when the head lacks carriage returns
      When the client receives a body behind the head "HTTP/1.0 200 OK\nContent-Length: {length}\n\n"
      Then the client prints the body

  @response-head.folding
  Rule: A line that opens with white space continues the field before it

    Scenario Outline: The body is whole when <because>
      When the client receives a body behind the field "<field>"
      Then the client prints the body

      Examples:
        | because                               | field                                    |
        | a space continues the field           | X-Note: one\r\n two\r\n                  |
        | a tab continues the field             | X-Note: one\r\n\ttwo\r\n                 |
        | the continuation looks like a length  | X-Note: one\r\n Content-Length: 3\r\n    |
        | the continuation looks like a status  | X-Note: one\r\n HTTP/1.0 404 None\r\n    |

  @response-head.unknown-fields
  Rule: Fields without a meaning for the client are ignored

    Scenario Outline: The body is found when <because>
      When the client receives a body behind the field "<field>"
      Then the client prints the body

      Examples:
        | because                           | field                                                 |
        | the field is unknown              | X-Unknown: \";,=()\r\n                                |
        | its value is empty                | X-Empty:\r\n                                          |
        | no space follows its colon        | X-Dense:value\r\n                                     |
        | its value is not ASCII            | X-Name: caf\xe9\r\n                                   |
        | its value is longer than usual    | X-Long: {long}\r\n                                    |
        | it is repeated                    | Allow: GET\r\nAllow: HEAD, , POST\r\n                 |
        | it announces a MIME version       | MIME-Version: 9.9\r\n                                 |
        | it is a pragma of others          | Pragma: x-cache=\"a, b\", other\r\n                   |
        | its date is no date               | Expires: 0\r\nLast-Modified: never\r\n                |
        | its server is no product          | Server: (unbalanced / 1..0\r\n                        |

  @response-head.order
  Rule: Fields come in any order

    Scenario Outline: The body is found when <because>
      When the client receives a body behind the head "<head>"
      Then the client prints the body

      Examples:
        | because                | head                                                                                                      |
        | the length comes first | HTTP/1.0 200 OK\r\nContent-Length: {length}\r\nServer: a/1\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n\r\n |
        | the length comes last  | HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\nServer: a/1\r\nContent-Length: {length}\r\n\r\n            |

  @response-head.malformed-line
  Rule: A line that is no field confuses nobody

    Scenario Outline: The client ends with the body or with a report when <because>
      When the client receives a body behind the field "<field>"
      Then the client prints the body or reports the failure

      Examples:
        | because                      | field               |
        | the line has no colon        | NoColonHere\r\n     |
        | nothing precedes its colon   | : value\r\n         |
        | a space precedes its colon   | X-Note : value\r\n  |

  @response-head.interim
  Rule: An informational response does not hang the client

    Scenario Outline: The client ends when <because>
      When the client receives "<bytes>" and then the end of the connection
      Then the client ends by itself

      Examples:
        | because                        | bytes                                                                                      |
        | a final response follows       | HTTP/1.0 100 Continue\r\n\r\nHTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi                |
        | two precede the final response | HTTP/1.0 100 A\r\n\r\nHTTP/1.0 102 B\r\n\r\nHTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi |
        | nothing follows                | HTTP/1.0 100 Continue\r\n\r\n                                                              |

  @response-head.no-status-line
  Rule: An answer without a status line is taken for the body, or reported

    Scenario Outline: The client ends with the body or with a report when <because>
      When the client receives a text that opens with "<start>"
      Then the client prints the body or reports the failure

      Examples:
        | because                 | start                  |
        | it opens with HTML      | <!doctype html>\n      |
        | it opens with text      | Dear reader,\r\n\r\n   |

  @response-head.simple-response
  Rule: An answer without a status line is all body

    Background:
      Given the client knows simple responses

    Scenario Outline: The whole answer is the body when <because>
      When the client receives a text that opens with "<start>"
      Then the client prints the body

      Examples:
        | because                              | start                          |
        | it opens with HTML                   | <!doctype html>\n              |
        | it opens with text                   | Dear reader,\r\n\r\n           |
        | its first line is nearly a version   | HTTPS/1.0 200 OK\r\n\r\n       |

    Scenario: The whole answer is the body although it arrives octet by octet
      When the client receives a text that opens with "Dear reader," octet by octet
      Then the client prints the body

  @response-head.dates
  Rule: A date of any form is taken

    Scenario Outline: The body is found when <because>
      When the client receives a body behind the field "<field>"
      Then the client prints the body

      Examples:
        | because                              | field                                         |
        | the date has the form of RFC 1123    | Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n       |
        | the date has the form of RFC 850     | Date: Sunday, 06-Nov-94 08:49:37 GMT\r\n      |
        | the date has the form of asctime     | Date: Sun Nov  6 08:49:37 1994\r\n            |
        | the day of asctime has two digits    | Date: Wed Nov 16 08:49:37 1994\r\n            |
        | its names are in capitals            | Date: SUN, 06 NOV 1994 08:49:37 GMT\r\n       |
        | it is the first second of a day      | Date: Sun, 06 Nov 1994 00:00:00 GMT\r\n       |
        | it is a date of mail                 | Date: Sun, 6 Nov 94 09:49:37 +0100\r\n        |
