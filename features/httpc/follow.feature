@httpc
Feature: Follow

  An option follows redirects; how it is switched on is free.

  Background:
    Given the client fetches a document
    And the client offers "follow"

  @follow.location
  Rule: A redirect is followed to its location

    Scenario Outline: The document at the location is printed when <because>
      When the client meets the status <code> with the field "<field>"
      Then the client asks for the location by GET
      And the client prints the body

      Examples:
        | because                         | code | field                  |
        | the document has moved          | 301  | Location: {here}       |
        | the document is elsewhere today | 302  | Location: {here}       |
        | the location is another server  | 301  | Location: {elsewhere}  |
        | the location is a path          | 302  | Location: {path}       |

  @follow.several
  Rule: Several redirects in a row are followed

    Scenario: The document at the end is printed
      When the client meets three redirects in a row
      Then the client prints the body

  @follow.bounded
  Rule: Redirects without end are given up

    Scenario: The client ends in a loop
      When the client meets a redirect to itself
      Then the client ends by itself
      And at most 100 requests arrive
