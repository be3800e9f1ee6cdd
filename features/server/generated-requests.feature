@server
Feature: Generated requests

  Nobody can write down all requests that the grammar allows (RFC 1945 §2.2, §4.2, §5), nor all
  that it nearly allows. Here they are drawn from it; the smallest that fails is shown.

  Background:
    Given a document

  @generated-requests.fields
  Rule: Fields that a server does not know stand in nobody's way

    Scenario: The names and values are all that the grammar allows
      When the client draws 60 requests with fields of any kind
      Then each of them brings the document

  @generated-requests.folded
  Rule: Fields of several lines are understood or refused as malformed

    Scenario: Words of a value stand on lines of their own
      Given the document is served with "X-Note: words of a value"
      When the client draws 60 requests with folded fields
      Then each of them brings the document, or is malformed

  @generated-requests.folded-understood
  Rule: Fields of several lines are understood

    Scenario: Words of a value stand on lines of their own
      When the client draws 60 requests with folded fields
      Then each of them brings the document

  @generated-requests.escapes
  Rule: A URI means the same, whichever of its characters are escaped

    Scenario: Letters, digits and marks are escaped here and there
      When the client draws 60 requests with an escaped path
      Then each of them brings the document

  @generated-requests.query
  Rule: A query that the grammar allows leads to the same document

    Scenario: The query is any
      When the client draws 60 requests with a query
      Then each of them brings the document

  @generated-requests.head
  Rule: Whatever its fields, HEAD brings the head alone

    Scenario: The names and values are all that the grammar allows
      Given the server offers the method HEAD
      When the client draws 25 requests for the head alone
      Then each of them brings the head alone

  @generated-requests.body
  Rule: A body is taken whole, whatever its octets and however its length is spelled

    Scenario: The body is any, and so is the spelling of its length
      Given the server accepts a post
      When the client draws 25 requests with a body
      Then each of them is taken

  @generated-requests.dates
  Rule: A condition is compared by the instant that its date names

    Scenario: The date is any, in any of the three forms
      Given a dated document
      When the client draws 40 requests with a date
      Then each of them brings the document, or 304 if its date allows

  @generated-requests.credentials
  Rule: Credentials of Basic stand in nobody's way where none are needed

    Scenario: The user and the password are all that the grammar allows
      When the client draws 25 requests with credentials
      Then each of them brings the document

  @generated-requests.lists
  Rule: Empty elements of a list do not count

    Scenario: The list takes whatever the server has, with nothing between some commas
      When the client draws 25 requests with gaps in lists
      Then each of them brings the document

  @generated-requests.simple
  Rule: A simple request for any spelling of the URI is answered with the document alone, or refused

    Scenario: The path is escaped here and there, and a query may follow
      Given the server offers simple requests
      When the client draws 25 requests without a version
      Then each of them brings the document alone, or is refused

  @generated-requests.another-method
  Rule: No other method is taken for GET

    Scenario: The method is another by a letter, or altogether
      When the client draws 60 requests with another method
      Then each of them is refused

  @generated-requests.broken-line
  Rule: A request line that nearly asks for the document is refused

    Scenario Outline: The request is refused when <because>
      When the client draws 60 requests <deviation>
      Then each of them is refused

      Examples:
        | because                                 | deviation                      |
        | a sign stands in the midst of GET       | with a method that is no token |
        | two words of the line have become one   | with a space missing           |

  @generated-requests.control-character
  Rule: A control character is no space

    Scenario: The method and the URI are parted by another control character than white space
      When the client draws 60 requests with a control character for a space
      Then each of them is refused

  @generated-requests.broken-version
  Rule: A version that is none makes the request malformed

    Scenario: The version is wrong by a character, or altogether
      When the client draws 60 requests with a malformed version
      Then each of them is refused

  @generated-requests.broken-field
  Rule: A line that is no field makes the request malformed

    Scenario: The line has no colon, no name, or a name that is no token
      When the client draws 60 requests with a line that is no field
      Then each of them is refused

  @generated-requests.broken-length
  Rule: A length that is no number makes the request malformed

    Scenario: The length has a sign, a comma, a letter or a gap
      When the client draws 30 requests with a malformed length
      Then each of them is refused
