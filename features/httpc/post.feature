@httpc
Feature: post

  "httpc post URL" sends a body by POST and prints the body of the response.

  Background:
    Given the client posts a document

  @post.request
  Rule: post sends one POST request

    Scenario Outline: The body is posted once when <because>
      When the client posts <how>
      Then a single request arrives
      And the request is a POST for the resource

      Examples:
        | because                | how                     |
        | it is given inline     | the text "a=1&b=2"      |
        | it is given by a file  | a file of plain text    |

  @post.target
  Rule: post keeps path and query

    Scenario Outline: The request line is right when <because>
      When the client posts to "<url>"
      Then the request is for "<target>"

      Examples:
        | because                        | url                          | target              |
        | the path has several segments  | {origin}/a/b/inbox           | /a/b/inbox          |
        | a query follows the path       | {origin}/inbox?from=me&n=1   | /inbox?from=me&n=1  |

  @post.prints
  Rule: The body of the response to a post is printed

    Scenario Outline: The user sees the body when <because>
      When the client posts and receives the status <code>
      Then the client prints the body

      Examples:
        | because                  | code |
        | the request succeeded    | 200  |
        | something was created    | 201  |
        | the server failed        | 500  |

  @post.body-only
  Rule: Without -v the head of the response to a post is not printed

    Scenario: The user sees nothing of the head
      When the client posts and receives a telling head
      Then the client prints the body
      And the client prints nothing of the head
