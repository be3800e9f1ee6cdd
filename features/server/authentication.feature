@server
Feature: Authentication

  What is protected is shown to those alone who prove who they are. A 401 says by its
  challenge how that is to be done; Basic sends a user and a password (RFC 1945 §11).

  Background:
    Given a document
    And a protected document

  @authentication.challenge
  Rule: Every 401 carries a challenge

    Scenario Outline: There is a challenge when <because>
      When the client gets the protected document with <credentials>
      Then a 401 has a challenge

      Examples:
        | because                    | credentials       |
        | the credentials are wrong  | a wrong password  |
        | the scheme is unknown      | an unknown scheme |

    Scenario: There is a challenge when no credentials are sent
      When the client gets the protected document
      Then a 401 has a challenge

  @authentication.challenge-form
  Rule: A challenge is a scheme, a space and parameters with a quoted realm

    Scenario: No credentials are sent
      When the client gets the protected document
      Then the challenge of a 401 is a scheme and a realm

  @authentication.realm-unescaped
  Rule: A quotation mark ends the realm, whatever stands before it

    Scenario: No credentials are sent
      When the client gets the protected document
      Then the strings in the challenge of a 401 end at their first quotation mark

  @authentication.basic
  Rule: A request without credentials is challenged

    Scenario: No credentials are sent
      When the client gets the protected document
      Then the client is challenged to authenticate by Basic

  @authentication.valid-only
  Rule: Only the right credentials open what is protected

    Scenario: Nothing is shown when no credentials are sent
      When the client gets the protected document
      Then the protected document does not arrive

    Scenario Outline: Nothing is shown when <because>
      When the client gets the protected document with <credentials>
      Then the protected document does not arrive

      Examples:
        | because                          | credentials                      |
        | the password is wrong            | a wrong password                 |
        | the password is cut short        | a part of the password           |
        | the user is another one          | a wrong user                     |
        | the password is missing          | no password                      |
        | the user is missing              | no user                          |
        | both are missing                 | no user and no password          |
        | the colon is missing             | no colon                         |
        | nothing follows the scheme       | the scheme alone                 |
        | nothing but a space follows      | the scheme and a space           |
        | it is no base64                  | no base64                        |
        | it is not encoded at all         | credentials that are not encoded |
        | it is longer than any password   | 100000 octets                    |
        | the scheme is another one        | another scheme                   |
        | two fields are equally wrong     | wrong credentials twice          |

  @authentication.first-colon
  Rule: The first colon ends the user, and all others are the password's

    Scenario Outline: Another password is meant when <because>
      When the client gets the protected document with <credentials>
      Then the protected document does not arrive

      Examples:
        | because                        | credentials               |
        | a colon follows the password   | a colon too many          |
        | a colon opens the password     | a colon before the password |

  @authentication.scheme-case
  Rule: The name of the scheme may be in any case

    Scenario: Basic is spelled bASIC
      When the client gets the protected document with the scheme in mixed case
      Then the protected document arrives

  @authentication.malformed
  Rule: Malformed credentials are refused without harm

    Scenario Outline: The server does not fail when <because>
      When the client gets the protected document with <credentials>
      Then the response is no failure of the server

      Examples:
        | because                          | credentials                      |
        | nothing follows the scheme       | the scheme alone                 |
        | nothing but a space follows      | the scheme and a space           |
        | it is no base64                  | no base64                        |
        | it is not encoded at all         | credentials that are not encoded |
        | the colon is missing             | no colon                         |
        | it is longer than any password   | 100000 octets                    |

  @authentication.refused
  Rule: Wrong credentials are refused with 401 or 403

    Scenario Outline: The client is told when <because>
      When the client gets the protected document with <credentials>
      Then the credentials are refused with 401 or 403

      Examples:
        | because                   | credentials      |
        | the password is wrong     | a wrong password |
        | the user is another one   | a wrong user     |

  @authentication.realm
  Rule: Credentials that open one document of a realm open the others

    Scenario: Another document lies under the same protection
      Given another protected document
      When the client gets the other protected document with the right credentials
      Then the other protected document arrives

  @authentication.from
  Rule: From opens nothing

    Scenario: The client says whose address it has
      When the client gets the protected document with the field "From: judge@localhost"
      Then the protected document does not arrive

  @authentication.spelling
  Rule: What is protected stays protected however its path is spelled

    Scenario Outline: Nothing is shown when <because>
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then the protected document does not arrive

      Examples:
        | because                         | uri                            |
        | two slashes open the path       | /{protected}                   |
        | a dot segment opens the path    | /.{protected}                  |
        | a parent segment leads there    | /x/..{protected}               |
        | the whole path is escaped       | {protected in %6a}             |
        | the escapes are escaped         | {protected in %256a}           |
        | the path is in capitals         | {protected in capitals}        |
        | a query follows                 | {protected}?x=.html            |
        | a slash follows                 | {protected}/                   |
        | NUL follows                     | {protected}%00                 |
        | the URI is absolute             | http://{authority}{protected}  |
        | the leading slash is missing    | {protected name}               |
        | an escaped slash leads there    | /x%2f..%2f{protected name}     |

    Scenario: Nothing is shown when the request is a simple one
      When the client sends "GET {protected}\r\n\r\n"
      Then the protected document does not arrive

  @authentication.methods
  Rule: What is protected is protected from every method

    Scenario Outline: The client gets no success when <because>
      When the client opens with the request line "<method> {protected} HTTP/1.0"
      Then the response has an error status

      Examples:
        | because                        | method    |
        | it asks for the head alone     | HEAD      |
        | its method is unknown          | {unknown} |

    Scenario Outline: Nothing is changed when <because>
      When the client sends "intruder" by <method> to "<uri>"
      Then the response has an error status
      And what is protected is as it was

      Examples:
        | because                           | method | uri             |
        | the client posts to the document  | POST   | {protected}     |
        | the client puts the document      | PUT    | {protected}     |
        | the client posts to a new path    | POST   | {protected}.new |
        | the client puts a new document    | PUT    | {protected}.new |

    Scenario: Nothing is changed when the client deletes the document
      When the client opens with the request line "DELETE {protected} HTTP/1.0"
      Then the response has an error status
      And what is protected is as it was

  @authentication.other-scheme
  Rule: Credentials of any scheme do no harm where none are needed

    Scenario Outline: The document arrives when <because>
      When the client gets the open document with <credentials>
      Then the document arrives

      Examples:
        | because                    | credentials       |
        | the scheme is unknown      | an unknown scheme |
        | the credentials are wrong  | a wrong password  |
