@server
Feature: Response fields

  Between the status line and the empty line stand header fields: a name, a colon, one
  space and a value (RFC 1945 §4.2). What each field may hold is said in §10.

  Background:
    Given a document

  @response-fields.form
  Rule: Every header field is a token, a colon and a value

    Scenario Outline: The fields have their form when <because>
      When the client gets <resource>
      Then every header line is a field

      Examples:
        | because                 | resource           |
        | the document is there   | the document       |
        | nothing is there        | a missing document |
        | the root is asked for   | the root           |

  @response-fields.line-ends
  Rule: Every line before the body ends with CRLF

    Scenario Outline: No line ends otherwise when <because>
      When the client gets <resource>
      Then every line of the head ends with CRLF

      Examples:
        | because                 | resource           |
        | the document is there   | the document       |
        | nothing is there        | a missing document |
        | the root is asked for   | the root           |

  @response-fields.empty-line
  Rule: One empty line ends the head, and the body begins right after it

    Scenario: The document itself begins with an empty line
      Given a second document that begins with an empty line
      When the client gets the second document
      Then the body begins as the second document does

  @response-fields.no-folding
  Rule: No field is continued on a second line

    Scenario Outline: No line is a continuation when <because>
      When the client gets <resource>
      Then no header line begins with white space

      Examples:
        | because                 | resource           |
        | the document is there   | the document       |
        | nothing is there        | a missing document |

  @response-fields.one-space
  Rule: One space stands between the colon and the value

    Scenario: The document is there
      When the client gets the document
      Then every field has one space after its colon

  @response-fields.no-controls
  Rule: Field values hold no control characters

    Scenario Outline: The values are clean when <because>
      When the client gets <resource>
      Then no value of a field holds a control character

      Examples:
        | because                 | resource           |
        | the document is there   | the document       |
        | nothing is there        | a missing document |

  @response-fields.no-repetition
  Rule: A field that is no list is not repeated

    Scenario Outline: No field stands twice when <because>
      When the client gets <resource>
      Then no field that holds a single value is repeated

      Examples:
        | because                 | resource           |
        | the document is there   | the document       |
        | nothing is there        | a missing document |
        | the root is asked for   | the root           |

  @response-fields.no-injection
  Rule: What a URI holds never becomes a header field

    Scenario Outline: No field is smuggled in when <because>
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then no line of the head opens with "X-Injected"

      Examples:
        | because                            | uri                                    |
        | line ends hide in the path         | {document path}%0d%0aX-Injected:%20yes      |
        | line ends hide in the query        | {document path}?%0d%0aX-Injected:%20yes     |

    Scenario Outline: No field is smuggled in when <because>
      Given a directory
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then no line of the head opens with "X-Injected"

      Examples:
        | because                                    | uri                                                |
        | line ends follow the name of a directory   | {directory}%0d%0aX-Injected:%20yes                 |
        | line ends hide in a directory's query      | {directory without slash}?%0d%0aX-Injected:%20yes  |
        | LF alone hides in a directory's query      | {directory without slash}?%0aX-Injected:%20yes     |
        | CR alone hides in a directory's query      | {directory without slash}?%0dX-Injected:%20yes     |

    Scenario Outline: No field is smuggled in when <because>
      Given a second document that a URL redirects to
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then no line of the head opens with "X-Injected"

      Examples:
        | because                                        | uri                                   |
        | line ends hide in the query of a redirected URL| {redirect}?%0d%0aX-Injected:%20yes    |
        | LF alone hides in the query of a redirected URL| {redirect}?%0aX-Injected:%20yes       |
        | line ends follow a redirected URL              | {redirect}/%0d%0aX-Injected:%20yes    |

  @response-fields.no-transfer-encoding
  Rule: A body for HTTP/1.0 is never chunked

    Scenario Outline: No transfer coding is used when <because>
      When the client gets <resource> with "TE: chunked"
      Then the response has no field "Transfer-Encoding"

      Examples:
        | because                     | resource           |
        | the length is known         | the document       |
        | the body is made on the way | the root           |
        | nothing is there            | a missing document |

  @response-fields.charset
  Rule: A character set is called by a registered name

    Scenario Outline: The name is known when <because>
      When the client gets <resource>
      Then the charset, if one is named, has a registered name

      Examples:
        | because                 | resource           |
        | the document is text    | the document       |
        | nothing is there        | a missing document |
        | the root is asked for   | the root           |

  @response-fields.charset-kept
  Rule: What the server writes is in the character set that it names

    Scenario: The name of a file is beyond ASCII
      Given a second document named "déjà vu 漢字 €.txt"
      When the client gets the root
      Then the text is one of the charset that is named, if one is

    Scenario Outline: An error is told when <because>
      When the client opens with the request line "GET <path> HTTP/1.0"
      Then the text is one of the charset that is named, if one is

      Examples:
        | because                           | path                       |
        | characters take several octets    | {missing}%C3%A9%E6%BC%A2   |
        | the octets of a path are no text  | {missing}%E9%FF            |

  @response-fields.server
  Rule: The field Server holds products and comments

    Scenario: The server may name itself
      When the client gets the document
      Then the field Server, if there is one, holds products and comments

  @response-fields.allow
  Rule: The field Allow lists methods

    Scenario: The server may tell which methods it allows
      When the client opens with the request line "{unknown} {document} HTTP/1.0"
      Then the field Allow, if there is one, lists at least one method

  @response-fields.location
  Rule: A redirection carries the new URL in Location

    Scenario: The slash after a directory is missing
      Given a directory
      When the client gets the directory without its slash
      Then the redirection has a Location

  @response-fields.location-absolute
  Rule: Location holds one absolute URL

    Background:
      Given a directory

    Scenario: The slash after a directory is missing
      When the client gets the directory without its slash
      Then the Location is one absolute URL

    Scenario: The client names no host
      When the client sends "GET {directory without slash} HTTP/1.0\r\n\r\n"
      Then the Location is one absolute URL

  @response-fields.location-target
  Rule: Location leads to the resource

    Scenario: The slash after a directory is missing
      Given a directory
      When the client follows the redirection from the directory without its slash
      Then the redirection leads to the directory

  @response-fields.redirection-note
  Rule: A redirection holds a short note with a link to the new URL

    Scenario: The slash after a directory is missing
      Given a directory
      When the client gets the directory without its slash
      Then the body of the redirection links to its Location
