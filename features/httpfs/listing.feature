@httpfs
Feature: Listing

  GET / lists the files of the directory. The form is free; choosing it by Accept is suggested.

  Background:
    Given a document
    And the server offers listings

  @listing.names
  Rule: The root lists the files of the directory

    Scenario: There are several files
      Given 5 more documents
      When the client gets the root
      Then the listing names every document

  @listing.present
  Rule: The listing shows what is there now

    Scenario: A file has gone
      Given a second document that was listed and has been deleted
      When the client gets the root
      Then the listing names the document and not the second document

  @listing.awkward-names
  Rule: A name with special characters is listed so that it can be asked for

    Scenario Outline: The name is told when <because>
      Given a second document named "<name>"
      When the client gets the root
      Then the listing names the second document in some spelling

      Examples:
        | because                      | name              |
        | it holds a space             | two words.txt     |
        | it holds an ampersand        | salt&pepper.txt   |
        | it begins with a hyphen      | -dash.txt         |

  @listing.by-accept
  Rule: The form of the listing follows Accept

    Scenario Outline: The listing is <form> when <because>
      When the client gets the root with "Accept: <type>"
      Then the listing names the document
      And the listing is written and labelled as "<type>"

      Examples:
        | because                  | form       | type             |
        | the client reads JSON    | JSON       | application/json |
        | the client reads XML     | XML        | application/xml  |
        | the client reads HTML    | HTML       | text/html        |
        | the client reads text    | plain text | text/plain       |
