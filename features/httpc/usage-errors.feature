@httpc
Feature: Usage errors

  The body of a post comes from one place, and a get has none.

  @usage-errors.two-bodies
  Rule: post refuses -d together with -f

    Background:
      Given the client posts a document

    Scenario: Nothing is sent and the user learns why
      When the client posts both a text and a file
      Then no request arrives
      And the client reports the failure

  @usage-errors.get-with-body
  Rule: get refuses -d and -f

    Background:
      Given the client fetches a document

    Scenario Outline: Nothing is sent and the user learns why when <because>
      When the client is told to get <with what>
      Then no request arrives
      And the client reports the failure

      Examples:
        | because               | with what    |
        | -d gives it a body    | with a text  |
        | -f gives it a body    | with a file  |
