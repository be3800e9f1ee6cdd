@httpc
Feature: Output file

  "-o file" writes the body of the response to the file.

  Background:
    Given the client fetches a document

  @output-file.body
  Rule: -o writes the body to the file

    Scenario Outline: The file holds the body when <because>
      When the client stores <body>
      Then the file holds the body

      Examples:
        | because                             | body              |
        | the body is one line                | plain text        |
        | its characters take several octets  | text beyond ASCII |
        | it holds octets that are no text    | every octet       |
        | it is longer than one segment       | a long text       |
