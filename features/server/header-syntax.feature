@server
Feature: Header syntax

  A field is a token, a colon and a value, on a line that CRLF ends (RFC 1945 §4.2). What
  is none of this is refused or passed over, and never becomes a field that counts.

  Background:
    Given a document

  @header-syntax.leading-space
  Rule: A line behind the request line that begins with white space is no field

    Scenario Outline: The condition does not count when <because>
      Given a dated document
      And a condition that holds
      When the client sends "GET {document} HTTP/1.0\r\n<space>If-Modified-Since: {modified}\r\nHost: {authority}\r\n\r\n"
      Then the document arrives, or the request is malformed

      Examples:
        | because              | space |
        | it begins with SP    | \x20  |
        | it begins with a tab | \t    |

  @header-syntax.bare-cr
  Rule: A CR alone ends no line

    Scenario: The condition does not count when only a CR stands before it
      Given a dated document
      And a condition that holds
      When the client sends "GET {document} HTTP/1.0\r\nHost: {authority}\r\nX-Note: a\rIf-Modified-Since: {modified}\r\n\r\n"
      Then the document arrives, or the request is malformed

    Scenario: A line ends with two CR and a LF
      When the client sends "GET {document} HTTP/1.0\r\r\nHost: {authority}\r\n\r\n"
      Then the document arrives, or the request is malformed

  @header-syntax.blank-lines
  Rule: An odd empty line ends the head, or makes the request malformed

    Scenario Outline: The server does not wait for more when <because>
      When the client sends "GET {document} HTTP/1.0\r\nHost: {authority}<lines>\r\n\r\n"
      Then the document arrives, or the request is malformed

      Examples:
        | because                            | lines        |
        | LF stands behind CRLF              | \r\n\n       |
        | CRLF stands behind LF              | \n\r\n       |
        | a CR stands before CRLF            | \r\r\n       |
        | a space stands in the empty line   | \r\n \r\n    |

  @header-syntax.field-name
  Rule: A name that is no token is not taken for one that it resembles

    Scenario Outline: The condition does not count when <because>
      Given a dated document
      And a condition that holds
      When the client sends "GET {document} HTTP/1.0\r\nHost: {authority}\r\n<name>: {modified}\r\n\r\n"
      Then the document arrives, or the request is malformed

      Examples:
        | because                        | name                    |
        | NUL stands behind its name     | If-Modified-Since\x00   |
        | NUL stands within its name     | If-Modified\x00-Since   |
        | parentheses stand behind it    | If-Modified-Since(X)    |
        | a word stands before it        | X If-Modified-Since     |
        | a byte beyond ASCII is before  | \x80If-Modified-Since   |
        | spaces stand for its hyphens   | If Modified Since       |

  @header-syntax.no-name
  Rule: A line that has no name is refused or passed over

    Scenario Outline: The document arrives when <because>
      When the client sends "GET {document} HTTP/1.0\r\nHost: {authority}\r\n<line>\r\n\r\n"
      Then the document arrives, or the request is malformed

      Examples:
        | because                   | line       |
        | nothing is before a colon | : nothing  |
        | there is no colon         | nothing    |

  @header-syntax.value-controls
  Rule: A control character in a value does no harm

    Scenario Outline: The document arrives when <because>
      When the client gets the document with "<field>"
      Then the document arrives, or the request is malformed

      Examples:
        | because                     | field          |
        | a note holds NUL            | X-Note: a\x00b |
        | a note holds a vertical tab | X-Note: a\x0bb |
        | a note holds DEL            | X-Note: a\x7fb |

  @header-syntax.request-line-controls
  Rule: A control character in the request line does not end a name

    Scenario Outline: The document is not served when <because>
      When the client sends "<line>\r\nHost: {authority}\r\n\r\n"
      Then the request is refused

      Examples:
        | because                        | line                                 |
        | NUL stands behind its name     | GET {document path}\x00.txt HTTP/1.0 |
        | NUL stands for a space         | GET\x00{document} HTTP/1.0           |
        | a control stands behind it     | GET {document path}\x01 HTTP/1.0     |
        | DEL stands behind it           | GET {document path}\x7f HTTP/1.0     |

  @header-syntax.space-in-uri
  Rule: A URI is not cut at a space

    Scenario: Two words stand for the URI
      When the client opens with the request line "GET {document} .txt HTTP/1.0"
      Then the server answers or closes
      And the document does not arrive

  @header-syntax.empty-lines
  Rule: A client that sends nothing but empty lines is not waited for

    Scenario: Ten thousand empty lines come, and then the end
      When the client sends 10000 empty lines and ends
      Then the server answers or closes
