@server
Feature: Redirection

  A server that was told to redirect a URL sends the client to the new one, by a Location and
  by a note for people (RFC 1945 §9.3).

  Background:
    Given a document
    And a second document that a URL redirects to

  @redirection.target
  Rule: A redirection leads to the new URL

    Scenario: The client follows it
      When the client follows the redirection from the URL that redirects
      Then the second document arrives

  @redirection.location
  Rule: A redirection that was ordered has a Location

    Scenario Outline: There is a Location when <because>
      When the client gets the URL that redirects with "<field>"
      Then the redirection has a Location

      Examples:
        | because                         | field                               |
        | the client says nothing else    | User-Agent: judge                   |
        | the client has an old copy      | If-Modified-Since: {now - 1 day}    |

  @redirection.absolute
  Rule: The Location of an ordered redirection is one absolute URL

    Scenario: The client names the host
      When the client gets the URL that redirects
      Then the Location is one absolute URL

  @redirection.note
  Rule: An ordered redirection holds a note with a link

    Scenario: The client may not follow by itself
      When the client gets the URL that redirects
      Then the body of the redirection links to its Location

  @redirection.head
  Rule: A redirection for HEAD has a Location and no body

    Scenario: The client asks for the head alone
      When the client asks for the head of the URL that redirects
      Then the redirection has a Location
      And nothing follows the head
