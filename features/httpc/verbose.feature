@httpc
Feature: Verbose

  "-v" prints the whole status line and the header fields, then the body. The format is free.

  Background:
    Given the client fetches a document

  @verbose.status-line
  Rule: -v prints the whole status line

    Scenario Outline: The user sees version, code and phrase when <because>
      When the client gets the status <code> with -v
      Then the client prints the whole status line

      Examples:
        | because                    | code |
        | the request succeeded      | 200  |
        | there is no such document  | 404  |

    Scenario: The user sees version, code and phrase when a body was posted
      When the client posts with -v
      Then the client prints the whole status line

  @verbose.fields
  Rule: -v prints the header fields

    Scenario: The user sees names and values when a document is fetched
      When the client gets the status 200 with -v
      Then the client prints every header field

    Scenario: The user sees names and values when a body was posted
      When the client posts with -v
      Then the client prints every header field

  @verbose.body
  Rule: -v prints the body too

    Scenario: The user sees the body when a document is fetched
      When the client gets the status 200 with -v
      Then the client prints the body

    Scenario: The user sees the body when a body was posted
      When the client posts with -v
      Then the client prints the body

  @verbose.order
  Rule: -v prints the head before the body

    Scenario: The body comes last
      When the client gets the status 200 with -v
      Then the client prints the head before the body
