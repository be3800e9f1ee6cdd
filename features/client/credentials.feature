@client
Feature: Credentials

  A server may ask who is there. A client that has a name and a password sends them by the scheme
  "Basic", to the server that they are meant for and to no other (RFC 1945 §11).

  Background:
    Given the client fetches a document

  @credentials.basic
  Rule: A client that is given credentials gets in by Basic

    Background:
      Given the client offers "userinfo"

    Scenario: The protected document is delivered
      When the client fetches a protected document
      Then the client prints the body

  @credentials.form
  Rule: Credentials are Basic, one space and base64

    Background:
      Given the client offers "userinfo"

    Scenario Outline: The field has its form when <because>
      When the client fetches a protected document with the credentials "<credentials>"
      Then the credentials are sent as Basic and base64

      Examples:
        | because                          | credentials          |
        | name and password are words      | {name}:{word}        |
        | two octets are left for the end  | {name}:{word}x       |
        | one octet is left for the end    | {name}:{word}xy      |
        | the password is empty            | {name}:              |
        | the password holds a colon       | {name}:{word}:{word} |
        | the password is very long        | {name}:{long}        |

  @credentials.hidden
  Rule: The credentials of a URL stand in Authorization alone

    Background:
      Given the client offers "userinfo"

    Scenario: Neither the request line nor another field shows them
      When the client fetches a protected document
      Then nothing shows the credentials in clear

  @credentials.one-server
  Rule: The credentials of a URL stay with its server

    Background:
      Given the client offers "userinfo"
      And the client follows a redirect

    Scenario: Another server asks for credentials in vain
      When the client is redirected from a protected server to another
      Then no other server is sent the credentials

  @credentials.reused
  Rule: Credentials may be sent again to the same server

    Background:
      Given the client gets in with credentials
      And the client follows a redirect

    Scenario: The next document of the server is delivered
      When the client is redirected within a protected server
      Then the client prints the body

  @credentials.challenges
  Rule: Basic is found among several challenges

    Background:
      Given the client gets in with credentials

    Scenario Outline: The protected document is delivered when <because>
      When the client fetches a document protected by "<challenge>"
      Then the client prints the body

      Examples:
        | because                             | challenge                                                                              |
        | names are in another case           | www-authenticate: bASIC REALM=\"hall\"                                                 |
        | another scheme has its own field    | WWW-Authenticate: Other realm=\"hall\"\r\nWWW-Authenticate: Basic realm=\"hall\"       |
        | another scheme shares the field     | WWW-Authenticate: Other realm=\"a, b\", seed=\"1\", Basic realm=\"hall\"               |
        | the realm holds a comma             | WWW-Authenticate: Basic realm=\"hall, Other realm=none\"                               |

  @credentials.white-space
  Rule: White space in a challenge changes nothing

    Background:
      Given the client gets in with credentials

    Scenario: Spaces stand around the equals sign
      When the client fetches a document protected by "WWW-Authenticate: Basic realm = \"hall\""
      Then the client prints the body

  @credentials.backslash
  Rule: A backslash in a quoted string is a character like others

    Background:
      Given the client gets in when asked by "WWW-Authenticate: Other realm=\"a\", Basic realm=\"hall\""

    Scenario: The realm of another scheme ends with a backslash
      When the client fetches a document protected by "WWW-Authenticate: Other realm=\"a\\\", Basic realm=\"hall\""
      Then the client prints the body

  @credentials.challenges-without
  Rule: A client without credentials ends with the refusal

    Scenario Outline: The client ends by itself when <because>
      When the client without credentials is asked for them by "<challenge>"
      Then the client ends by itself

      Examples:
        | because                             | challenge                                                                              |
        | the scheme is Basic                 | WWW-Authenticate: Basic realm=\"hall\"                                                 |
        | the scheme is unknown               | WWW-Authenticate: Other realm=\"hall\", seed=\"1, 2\"                                  |
        | several schemes share a field       | WWW-Authenticate: Other realm=\"a, b\", seed=\"1\", Basic realm=\"hall\"               |
        | each scheme has its own field       | WWW-Authenticate: Other realm=\"hall\"\r\nWWW-Authenticate: Basic realm=\"hall\"       |

  @credentials.asked-once
  Rule: A client without credentials does not ask again

    Scenario: The scheme is Basic
      When the client without credentials is asked for them by "WWW-Authenticate: Basic realm=\"hall\""
      Then a single request arrives
