@client
Feature: Request fields

  After the request line come fields, each a name, a colon and a value on a line of its own, and
  then an empty line (RFC 1945 §4.2, §5.2).

  Background:
    Given the client fetches a document

  @request-fields.name-and-value
  Rule: Each field is a name, a colon and a value

    Scenario: The fields of a request for a document are well formed
      When the client fetches another document
      Then each header line is a name, a colon and a value

    Scenario: The fields of a posted form are well formed
      When the client posts plain text
      Then each header line is a name, a colon and a value

  @request-fields.line-ends
  Rule: Every line of the head ends in CR LF

    Scenario: The head of a request for a document has whole line ends
      When the client fetches another document
      Then each line of the head ends in CR LF

    Scenario: The head of a posted form has whole line ends
      When the client posts plain text
      Then each line of the head ends in CR LF

  @request-fields.blank-line
  Rule: An empty line ends the request for a document

    Scenario: Nothing follows the empty line
      When the client fetches another document
      Then an empty line ends the request

  @request-fields.one-space
  Rule: One space follows each colon

    Scenario: The fields have their usual form
      When the client fetches another document
      Then one space follows the colon of each header line

  @request-fields.unfolded
  Rule: A client folds no field

    Scenario: Each field of the request is one line
      When the client fetches another document
      Then no header line is folded

  @request-fields.once
  Rule: A field that holds one value is sent once

    Scenario: A request for a document repeats no such field
      When the client fetches another document
      Then no field that holds one value is repeated

    Scenario: A posted form repeats no such field
      When the client posts plain text
      Then no field that holds one value is repeated

    Scenario: The user's own name for the client takes the place of the client's
      When the client fetches a document with the field "User-Agent: tea/1.0"
      Then no field that holds one value is repeated

    Scenario: The user's own media type takes the place of the client's
      When the client posts a document with the field "Content-Type: text/csv"
      Then no field that holds one value is repeated

  @request-fields.no-controls
  Rule: Values hold no control characters

    Scenario: The values of the request are plain
      When the client fetches another document
      Then no field value holds a control character

  @request-fields.user-agent
  Rule: A client names itself

    Scenario: The request has a User-Agent
      When the client fetches another document
      Then the request has the field "User-Agent"

  @request-fields.products
  Rule: The User-Agent is made of products and comments

    Scenario: The User-Agent, if sent, follows the grammar
      When the client fetches another document
      Then the User-Agent is made of products and comments

  @request-fields.no-referer
  Rule: A URL that the user gave has no Referer

    Scenario: The request names no page that it came from
      When the client fetches another document
      Then the request has no field "Referer"

  @request-fields.no-from
  Rule: The user's address is not sent unasked

    Scenario: The request names no mailbox
      When the client fetches another document
      Then the request has no field "From"

  @request-fields.no-date
  Rule: A request without a body has no Date

    Scenario: The request for a document is not dated
      When the client fetches another document
      Then the request has no field "Date"

  @request-fields.own-field-one-line
  Rule: A field that the user gives adds no second line

    Scenario Outline: The request keeps its lines when <because>
      When the client fetches a document with the field "<field>"
      Then no line of the request opens with "X-Smuggled"

      Examples:
        | because                  | field                                  |
        | the value holds CR LF    | X-Note: a\r\nX-Smuggled: yes           |
        | the value holds a lone LF| X-Note: a\nX-Smuggled: yes             |

  @request-fields.dates
  Rule: Dates are dates of HTTP

    Scenario: The dates of a request for a document, if any, follow the grammar
      When the client fetches another document
      Then each date of the request is a date of HTTP

    Scenario: The dates of a posted form, if any, follow the grammar
      When the client posts plain text
      Then each date of the request is a date of HTTP

  @request-fields.date-form
  Rule: Dates have the form of RFC 1123

    Scenario: The dates of a posted form, if any, have the preferred form
      When the client posts plain text
      Then each date of the request has the preferred form

  @request-fields.lists
  Rule: A list that has to hold something is not empty

    Scenario: The lists of the request, if any, are filled
      When the client fetches another document
      Then no list of the request is empty that has to hold something
