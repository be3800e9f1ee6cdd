@httpc
Feature: Inline data

  "-d string" makes the text the body of the request, byte for byte.

  Background:
    Given the client posts a document

  @inline-data.length
  Rule: -d announces the length in octets

    Scenario Outline: Content-Length is right when <because>
      When the client posts the text "<text>"
      Then Content-Length counts the octets that follow the head

      Examples:
        | because                             | text                 |
        | the text is that of the assignment  | {\"Assignment\": 1}  |
        | it is a form                        | name=Ada+L&year=1843 |

  @inline-data.octet-count
  Rule: -d counts octets, not characters

    Scenario: Content-Length is right when characters take several octets
      When the client posts the text "caf\xc3\xa9 \xe2\x82\xac"
      Then Content-Length is the number of octets given

  @inline-data.octets
  Rule: -d sends the text byte for byte

    Scenario Outline: The text arrives when <because>
      When the client posts the text "<text>"
      Then the request body is what the client was given

      Examples:
        | because                             | text                          |
        | it is that of the assignment        | {\"Assignment\": 1}           |
        | it is a form                        | name=Ada+L&year=1843          |
        | it holds several spaces             | one  two   three              |
        | it holds quotes                     | 'single' and \"double\"       |
        | it holds a backslash and a letter   | one\\\\ntwo                   |
        | it holds escapes of a URL           | 100%25 of %41                 |
        | it opens with an at sign            | @home                         |
        | it looks like an option             | a -f b                        |
        | its characters take several octets  | caf\xc3\xa9 \xe2\x82\xac      |
        | it holds a line end                 | one\ntwo                      |

  @inline-data.long
  Rule: -d takes a long text

    Scenario: A text longer than one segment arrives
      When the client posts a long text inline
      Then the request body is what the client was given
