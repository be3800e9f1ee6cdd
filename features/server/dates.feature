@server
Feature: Dates

  A date comes in one of three forms, always in GMT; the first is to be sent, all three are
  to be understood (RFC 1945 §3.3).

  Background:
    Given a document

  @dates.sent
  Rule: Every response carries the date of its origin

    Scenario Outline: There is a Date when <because>
      When the client gets <resource>
      Then the response has a field "Date"

      Examples:
        | because                | resource           |
        | the document is there  | the document       |
        | nothing is there       | a missing document |

    Scenario: There is a Date when nothing has changed
      Given a dated document
      When the client gets the document with "If-Modified-Since: {modified}"
      Then the response has a field "Date"

  @dates.form
  Rule: Dates are sent in a form of HTTP and in GMT

    Scenario Outline: Every date has its form when <because>
      When the client gets <resource>
      Then every date is an HTTP date

      Examples:
        | because                | resource           |
        | the document is there  | the document       |
        | nothing is there       | a missing document |

  @dates.no-asctime
  Rule: The form of asctime is never sent

    Scenario Outline: No date is of that form when <because>
      When the client gets <resource>
      Then no date is in the form of asctime

      Examples:
        | because                | resource           |
        | the document is there  | the document       |
        | nothing is there       | a missing document |

  @dates.preferred-form
  Rule: Dates are sent in the form of RFC 1123

    Scenario: The document is there
      When the client gets the document
      Then every date is in the form of RFC 1123

  @dates.universal-time
  Rule: Dates are sent in universal time

    Scenario: The document is there
      When the client gets the document
      Then the Date is within ten minutes of the judge's clock

  @dates.origin
  Rule: Date is when the response was made

    Scenario: The document is much older than its response
      Given a second document written years ago
      When the client gets the second document
      Then the Date is when the response was made, within five seconds

  @dates.last-modified
  Rule: Last-Modified of a file is when it was last written

    Scenario: The document was written long ago
      Given a second document written years ago
      When the client gets the second document
      Then Last-Modified is when the second document was written

  @dates.not-in-the-future
  Rule: Last-Modified is never later than the response

    Scenario: The clock was wrong when the file was written
      Given a second document written a year from now
      When the client gets the second document
      Then Last-Modified, if there is one, is not later than the response

  @dates.reads-rfc1123
  Rule: Dates in the form of RFC 1123 are understood

    Background:
      Given a dated document and a condition on it that holds

    Scenario Outline: The client has the present version when <because>
      Given a dated document of "<written>"
      When the client gets the document with "If-Modified-Since: {modified}"
      Then the response has the status 304

      Examples:
        | because                         | written              |
        | it is of a leap day             | 1996-02-29T00:00:00Z |
        | it is of the end of a century   | 1999-12-31T23:59:59Z |
        | it is of this century           | 2009-08-10T10:20:30Z |

  @dates.reads-rfc850
  Rule: Dates in the form of RFC 850 are understood

    Scenario: The client has the present version
      Given a dated document
      And a condition that holds
      When the client gets the document with "If-Modified-Since: {modified as RFC 850}"
      Then the response has the status 304

  @dates.reads-asctime
  Rule: Dates in the form of asctime are understood

    Scenario: The client has the present version
      Given a dated document
      And a condition that holds
      When the client gets the document with "If-Modified-Since: {modified as asctime}"
      Then the response has the status 304

  @dates.unusual
  Rule: An unusual date does no harm

    Background:
      Given a dated document

    Scenario Outline: The date is honoured or ignored when <because>
      When the client gets the document with "If-Modified-Since: <date>"
      Then the document arrives, or the condition holds

      Examples:
        | because                          | date                            |
        | the weekday is missing           | 29 Oct 1994 19:43:31 GMT        |
        | the zone is another one          | Sat, 29 Oct 1994 21:43:31 +0200 |
        | the names are in lower case      | sat, 29 oct 1994 19:43:31 gmt   |
        | the weekday is wrong             | Mon, 29 Oct 1994 19:43:31 GMT   |
        | the hour is out of range         | Sat, 29 Oct 1994 24:00:00 GMT   |
        | no clock shows such a time       | Sat, 29 Oct 1994 99:99:99 GMT   |
        | the day does not exist           | Wed, 30 Feb 1994 19:43:31 GMT   |
        | the year has nine digits         | Sat, 29 Oct 199400000 19:43:31 GMT |
        | the year is zero                 | Sat, 29 Oct 0000 19:43:31 GMT   |
