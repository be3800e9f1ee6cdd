@httpfs
Feature: Files

  GET /foo answers with the content of the file foo, unchanged.

  Background:
    Given a document

  @files.content
  Rule: A file is answered with its content, unchanged

    Scenario Outline: Nothing is added, lost or changed when <because>
      Given a second document <content>
      When the client gets the second document
      Then the body is the second document, octet for octet

      Examples:
        | because                        | content                          |
        | the file is short              | of 10 octets                     |
        | the file is text               | of several lines                 |
        | the text is beyond ASCII       | with text beyond ASCII           |
        | the file holds every octet     | that holds every octet value     |
        | the file is empty              | that is empty                    |
        | the file is long               | of 300000 octets                 |

  @files.missing
  Rule: A missing file is an error

    Scenario: Nothing is there
      When the client gets a missing document
      Then the response has an error status

  @files.present-content
  Rule: A file is answered with what it holds now

    Scenario: The file has been rewritten
      Given the document has been rewritten
      When the client gets the document
      Then the document arrives

  @files.nested
  Rule: A file in a directory of the root is answered too

    Scenario: The file lies one level deeper
      Given a second document named "inner/deep.txt"
      When the client gets the second document
      Then the second document arrives
