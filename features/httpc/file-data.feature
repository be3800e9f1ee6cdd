@httpc
Feature: File data

  "-f file" makes the content of the file the body of the request.

  Background:
    Given the client posts a document

  @file-data.length
  Rule: -f announces the size of the file

    Scenario Outline: Content-Length is right when <because>
      When the client posts a file of <content>
      Then Content-Length counts the octets that follow the head

      Examples:
        | because                      | content        |
        | the file is one line         | plain text     |
        | its lines end in three ways  | all line ends  |

  @file-data.octet-count
  Rule: -f counts octets, not characters

    Scenario: Content-Length is right when characters take several octets
      When the client posts a file of text beyond ASCII
      Then Content-Length is the number of octets given

  @file-data.octets
  Rule: -f sends the content of the file

    Scenario Outline: The content arrives when <because>
      When the client posts a file of <content>
      Then the request body is what the client was given

      Examples:
        | because                             | content           |
        | the file is one line                | plain text        |
        | its characters take several octets  | text beyond ASCII |
        | its lines end in three ways         | all line ends     |
        | an empty line comes first           | an empty line     |
        | it is longer than one segment       | a long text       |

  @file-data.binary
  Rule: -f sends octets that are no text

    Scenario: The content of a binary file arrives
      When the client posts a file of every octet
      Then the request body is what the client was given
