@httpfs
Feature: Errors

  Every exception becomes an appropriate status and a message that a person can read, and
  the server goes on.

  Background:
    Given a document

  @errors.status
  Rule: What cannot be done is answered with an error status

    Scenario Outline: The status says so when <because>
      When the client opens with the request line "<line>"
      Then the response has an error status

      Examples:
        | because                             | line                             |
        | the file is missing                 | GET {missing} HTTP/1.0           |
        | a file is taken for a directory     | GET {document}/inner HTTP/1.0    |
        | the URI is malformed                | GET {document}%zz HTTP/1.0       |

  @errors.unwritable
  Rule: What cannot be stored is answered with an error status

    Background:
      Given the server stores what is posted

    Scenario Outline: The status says so when <because>
      Given a directory
      When the client posts "hello" to "<uri>"
      Then the response has an error status

      Examples:
        | because                             | uri                   |
        | the path names a directory          | {directory}           |
        | a file stands where a directory would | {document}/inner.txt|

  @errors.message
  Rule: An error comes with a message that a person can read

    Scenario Outline: There is a message when <because>
      When the client opens with the request line "<line>"
      Then the error is explained in readable text

      Examples:
        | because                             | line                             |
        | the file is missing                 | GET {missing} HTTP/1.0           |
        | a file is taken for a directory     | GET {document}/inner HTTP/1.0    |

  @errors.unknown-method
  Rule: A method that nobody knows is answered with an error status

    Scenario: Nobody knows the method
      When the client opens with the request line "{unknown} {document} HTTP/1.0"
      Then the response has an error status

  @errors.survival
  Rule: The server goes on after whatever a client does

    Scenario Outline: The document is served again when <because>
      Given another client that has sent "<bytes>" and gone
      When the client gets the document
      Then the document arrives

      Examples:
        | because                                  | bytes                                                     |
        | a client said nothing at all             |                                                           |
        | a client said half a request line        | GET /                                                     |
        | a client said what is no request         | hello\r\n\r\n                                             |
        | a client sent octets that are no text    | \x00\xff\xfe\x16\x03\x01\r\n\r\n                          |
        | a client sent a field without a colon    | GET {document} HTTP/1.0\r\nno colon\r\n\r\n               |
        | a client gave a length that is no number | POST /x.txt HTTP/1.0\r\nContent-Length: five\r\n\r\nhello |
        | a client sent half a body                | POST /x.txt HTTP/1.0\r\nContent-Length: 99\r\n\r\nhello   |
        | a client did not await the answer        | GET {document} HTTP/1.0\r\n\r\n                           |

    Scenario: A client resets the connection
      Given another client that has sent "GET {document} HTTP/1.0\r\n\r\n" and reset the connection
      When the client gets the document
      Then the document arrives
