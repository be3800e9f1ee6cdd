@server
Feature: Field values

  A server acts on the fields it knows and passes over the rest. What a field may hold is wide, and
  none of it makes a request wrong (RFC 1945 §4.2, §4.3, §7.1, §10.12).

  Background:
    Given a document

  @field-values.unknown
  Rule: A field that the server does not know is passed over

    Scenario Outline: The document arrives when <because>
      When the client gets the document with "<field>"
      Then the document arrives

      Examples:
        | because                           | field                            |
        | delimiters fill its value         | X-Whatever: ;,=()                |
        | a quoted string is its value      | X-Whatever: \"a, b; c=d\"        |
        | it describes an entity of its own | Content-Mood: cheerful           |
        | it names a version of MIME        | MIME-Version: 9.9                |

  @field-values.general
  Rule: Date and Pragma stand in requests as well

    Scenario Outline: The document arrives when <because>
      When the client gets the document with "<field>"
      Then the document arrives

      Examples:
        | because                             | field                               |
        | the request is dated                | Date: Tue, 15 Nov 1994 08:12:31 GMT |
        | no cache is to answer               | Pragma: no-cache                    |
        | a directive is for somebody else    | Pragma: x-route=\"a b\", x-other    |
        | the same directive stands twice     | Pragma: no-cache, no-cache          |

  @field-values.lists
  Rule: Empty elements of a list do not count, and a list may stand on several lines

    Scenario Outline: The document arrives when <because>
      When the client gets the document with "<fields>"
      Then the document arrives

      Examples:
        | because                      | fields                              |
        | elements are missing         | Pragma: , no-cache, ,x-other,       |
        | two fields make up the list  | Pragma: x-other\r\nPragma: no-cache |

  @field-values.space-before-colon
  Rule: A space before the colon makes the field malformed and does no harm

    Scenario: White space parts a name from its colon
      When the client gets the document with "X-Whatever : value"
      Then the document arrives, or the request is malformed
