@server
Feature: Conditional GET

  If-Modified-Since asks for a document only if it has changed since then: 304 without a
  body if not, the document if so (RFC 1945 §10.9).

  Background:
    Given a dated document

  @conditional-get.same-date
  Rule: A document that is as old as the date is not sent again

    Scenario: The client has the present version
      When the client gets the document with "If-Modified-Since: {modified}"
      Then the response has the status 304

    Scenario: The document was written between two seconds
      Given a dated document of "1994-11-06T08:49:37.500Z"
      When the client gets the document with "If-Modified-Since: {modified}"
      Then the response has the status 304

  @conditional-get.later-date
  Rule: A document that is older than the date is not sent again

    Scenario: The client looked a day after the last modification
      When the client gets the document with "If-Modified-Since: {modified + 1 day}"
      Then the response has the status 304

  @conditional-get.modified
  Rule: A document that is newer than the date is sent

    Scenario Outline: The document arrives when <because>
      When the client gets the document with "If-Modified-Since: <date>"
      Then the document arrives

      Examples:
        | because                     | date                   |
        | it is newer by a second     | {modified - 1 second}  |
        | it is newer by years        | {modified - 800 days}  |

  @conditional-get.invalid-date
  Rule: A date that is none is ignored

    Scenario Outline: The document arrives when <because>
      When the client gets the document with "If-Modified-Since: <date>"
      Then the document arrives

      Examples:
        | because                | date                          |
        | the date is a word     | yesterday                     |
        | the date is a number   | 0                             |
        | the date is empty      |                               |
        | the month is none      | Sat, 29 Foo 1994 19:43:31 GMT |

  @conditional-get.ahead
  Rule: A date in the future is ignored, or compared as any other

    Scenario: The client's clock is a year ahead
      When the client gets the document with "If-Modified-Since: {now + 400 days}"
      Then the document arrives, or the condition holds

  @conditional-get.future-date
  Rule: A date in the future is ignored

    Scenario: The client's clock is a year ahead
      When the client gets the document with "If-Modified-Since: {now + 400 days}"
      Then the document arrives

  @conditional-get.only-200
  Rule: Only a response that would be 200 becomes 304

    Scenario: Nothing is there
      Given the response to GET for a missing document
      When the client gets a missing document with "If-Modified-Since: {now - 1 day}"
      Then both responses have the same status

    Scenario: The slash of a directory is missing
      Given a directory
      And the response to GET for the directory without its slash
      When the client gets the directory without its slash with "If-Modified-Since: {now - 1 day}"
      Then both responses have the same status

  @conditional-get.no-body
  Rule: A 304 has no body

    Scenario: The client has the present version
      When the client gets the document with "If-Modified-Since: {modified}"
      Then nothing follows the head of the 304

  @conditional-get.few-fields
  Rule: A 304 tells nothing about a body that it does not have

    Scenario: The client has the present version
      When the client gets the document with "If-Modified-Since: {modified}"
      Then the 304 describes no body

  @conditional-get.no-length
  Rule: A 304 states no length

    Scenario: The client has the present version
      When the client gets the document with "If-Modified-Since: {modified}"
      Then the 304 states no length

  @conditional-get.field-name-case
  Rule: The name of the field may be in any case

    Background:
      Given a condition that holds

    Scenario Outline: The condition holds when <because>
      When the client gets the document with "<name>: {modified}"
      Then the response has the status 304

      Examples:
        | because                      | name              |
        | the name is in lower case    | if-modified-since |
        | the name is in upper case    | IF-MODIFIED-SINCE |

  @conditional-get.white-space
  Rule: White space around the value does not count

    Background:
      Given a condition that holds

    Scenario Outline: The condition holds when <because>
      When the client gets the document with "<field>"
      Then the condition holds, or the request is malformed

      Examples:
        | because                       | field                              |
        | no space follows the colon    | If-Modified-Since:{modified}       |
        | several spaces follow         | If-Modified-Since:   {modified}    |
        | a tab follows the colon       | If-Modified-Since:\t{modified}     |
        | spaces end the line           | If-Modified-Since: {modified}\x20  |

  @conditional-get.white-space-understood
  Rule: White space around the value is passed over

    Background:
      Given a condition that holds

    Scenario Outline: The condition holds when <because>
      When the client gets the document with "<field>"
      Then the response has the status 304

      Examples:
        | because                       | field                              |
        | several spaces follow         | If-Modified-Since:   {modified}    |
        | a tab follows the colon       | If-Modified-Since:\t{modified}     |
        | spaces end the line           | If-Modified-Since: {modified}\x20  |

  @conditional-get.folded
  Rule: A value continued on a second line is understood or refused

    Scenario Outline: No part of the value is lost when <because>
      Given a condition that holds
      When the client gets the document with "If-Modified-Since:<value>"
      Then the condition holds, or the request is malformed

      Examples:
        | because                               | value              |
        | the date comes on a line of its own   | \r\n {modified}    |
        | a tab stands before it                | \r\n\t{modified}   |

  @conditional-get.folded-understood
  Rule: A value continued on a second line is understood

    Scenario Outline: The condition holds when <because>
      Given a condition that holds
      When the client gets the document with "If-Modified-Since:<value>"
      Then the response has the status 304

      Examples:
        | because                             | value                       |
        | the date comes on a line of its own | \r\n {modified}             |
        | the date is broken in two           | \x20{modified as two lines} |

  @conditional-get.continuation
  Rule: A continued line is never taken for a field of its own

    Scenario: The continuation of a field looks like a condition
      Given the document is served with "X-Note: a"
      When the client gets the document with "X-Note: a\r\n If-Modified-Since: {modified}"
      Then the document arrives, or the request is malformed

  @conditional-get.field-order
  Rule: The order of the fields does not matter

    Background:
      Given a condition that holds

    Scenario Outline: The condition holds when <because>
      When the client gets the document with "<fields>"
      Then the response has the status 304

      Examples:
        | because                     | fields                                                   |
        | the condition comes first   | If-Modified-Since: {modified}\r\nUser-Agent: x/1\r\nX: y  |
        | the condition comes last    | X: y\r\nUser-Agent: x/1\r\nIf-Modified-Since: {modified}  |
