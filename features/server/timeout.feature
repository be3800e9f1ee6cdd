@server
Feature: Timeout

  A client may fall silent in the midst of a request, or never ask again on a connection that is
  kept for it. A server does not wait for it for ever (RFC 9110 §15.5.9, RFC 9112 §9.5).

  Background:
    Given a server with a short timeout

  @timeout.request
  Rule: A request that does not come to its end is given up

    Scenario Outline: The wait comes to an end when <because>
      Given it answers when the rest of <request> comes a moment later
      When the client sends a part of <request>
      Then it closes in the end

      Examples:
        | because                         | request  |
        | the empty line does not come    | a head   |
        | octets of the body do not come  | a body   |

  @timeout.idle
  Rule: A kept connection on which nothing is asked is closed

    Scenario: The first request is the last one
      When the client asks it to keep the connection and falls silent
      Then it closes by FIN in the end
