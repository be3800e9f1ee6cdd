@client
Feature: Redirect

  A client may go by itself where a redirect points, with GET and HEAD alone, a few times, and
  without taking the user's credentials to somebody else (RFC 1945 §9.3, §10.11).

  @redirect.location
  Rule: The location is where the client goes

    Background:
      Given the client fetches a document
      And the client offers "follow"

    Scenario Outline: The document at the location is delivered when <because>
      When the client meets the status <code> with the field "<field>"
      Then the client asks for the location by GET
      And the client prints the body

      Examples:
        | because                          | code | field                  |
        | the document has moved           | 301  | Location: {here}       |
        | the document is elsewhere today  | 302  | Location: {here}       |
        | the location is another server   | 302  | Location: {elsewhere}  |

  @redirect.field-case
  Rule: The name of the field is in any case

    Background:
      Given the client follows a redirect

    Scenario Outline: The document at the location is delivered when <because>
      When the client meets the status 302 with the field "<field>"
      Then the client prints the body

      Examples:
        | because                        | field               |
        | the name is in capitals        | LOCATION: {here}    |
        | the name is in small letters   | location: {here}    |

  @redirect.relative
  Rule: A location without scheme and host is resolved or reported

    Background:
      Given the client follows a redirect

    Scenario: The client delivers the document or says what is wrong
      When the client meets the status 302 with the field "Location: {path}"
      Then the client prints the body or reports the failure

  @redirect.no-location
  Rule: A redirect that leads nowhere ends

    Background:
      Given the client follows a redirect

    Scenario: The client ends when there is no location
      When the client meets the status 302 with the field "X-Location: {here}"
      Then the client ends by itself

  @redirect.new-connection
  Rule: Each request has a connection of its own

    Background:
      Given the client follows a redirect

    Scenario: The second request comes on a second connection
      When the client meets a redirect on a connection that stays open
      Then each connection carries one request

  @redirect.at-most-five
  Rule: A client follows five redirects at most

    Background:
      Given the client follows a redirect

    Scenario: The client gives up in a long chain
      When the client meets one redirect after another
      Then at most 6 requests arrive

  @redirect.loop
  Rule: A redirect that leads back to itself ends

    Background:
      Given the client follows a redirect

    Scenario: The client gives up in a loop
      When the client meets a redirect to itself
      Then the client ends by itself
      And at most 100 requests arrive

  @redirect.no-second-post
  Rule: A POST is not repeated elsewhere by itself

    Background:
      Given the client posts a document

    Scenario Outline: The body is posted once when <because>
      When the client posts and meets the status <code>
      Then the client posts once

      Examples:
        | because                            | code |
        | the resource has moved             | 301  |
        | the resource is elsewhere today    | 302  |

  @redirect.post-unfollowed
  Rule: A redirect of a POST is not followed without the user

    Background:
      Given the client posts a document

    Scenario Outline: No second request follows when <because>
      When the client posts and meets the status <code>
      Then a single request arrives

      Examples:
        | because                            | code |
        | the resource has moved             | 301  |
        | the resource is elsewhere today    | 302  |

  @redirect.credentials
  Rule: Credentials stay with the server they were meant for

    Background:
      Given the client follows a redirect to another server

    Scenario: Another server does not see the credentials
      When the client sends credentials and is redirected to another server
      Then the other server sees no credentials
