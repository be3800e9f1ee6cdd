@httpfs
Feature: Media type

  Optional: Content-Type says what the file is, Content-Disposition what to do with it.

  Background:
    Given a document

  @media-type.by-name
  Rule: Content-Type follows from the name of the file

    Scenario Outline: The type is right when <because>
      Given a second document named "<name>"
      When the client gets the second document
      Then the body is of the type "<type>"

      Examples:
        | because                   | name         | type             |
        | the file is a page        | page.html    | text/html        |
        | the file is plain text    | text.txt     | text/plain       |
        | the file is JSON          | data.json    | application/json |
        | the file is a PNG image   | image.png    | image/png        |

  @media-type.disposition
  Rule: Content-Disposition says whether to show the file or to save it

    Scenario: A file is asked for
      When the client gets the document
      Then the field Content-Disposition says inline or attachment
