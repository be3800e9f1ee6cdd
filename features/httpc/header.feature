@httpc
Feature: Header

  "-h key:value" adds a field to the request; it may be given many times.

  Background:
    Given the client fetches a document

  @header.sent
  Rule: -h adds a field to the request

    Scenario Outline: The field arrives when <because>
      When the client fetches a document with the field "<field>"
      Then the request carries the fields that were given

      Examples:
        | because                              | field                                |
        | its value is a word                  | X-Course: networks                   |
        | no space follows its colon           | X-Course:networks                    |
        | its value holds spaces               | X-Course: data communication 1       |
        | it has a meaning to servers          | Accept: application/json             |

  @header.value
  Rule: The value of -h is all that follows the first colon

    Scenario Outline: The value arrives whole when <because>
      When the client fetches a document with the field "<field>"
      Then the request carries the fields that were given

      Examples:
        | because                              | field                                |
        | it holds colons                      | X-Time: 10:30:00                     |
        | it is a URL                          | Referer: http://example.org/a?b=c    |
        | it holds quotes and commas           | X-List: \"a, b\", 'c';d=e            |

  @header.repeated
  Rule: -h may be given many times

    Scenario: Two fields arrive
      When the client fetches a document with the fields
        | X-One: first  |
        | X-Two: second |
      Then the request carries the fields that were given

    Scenario: Five fields arrive
      When the client fetches a document with the fields
        | Accept: text/plain  |
        | Accept-Language: en |
        | X-Three: 3          |
        | X-Four: 4           |
        | X-Five: five        |
      Then the request carries the fields that were given

  @header.with-post
  Rule: -h adds a field to a post

    Scenario: The field arrives beside the body
      When the client posts a document with the field "Content-Type: application/json"
      Then the request carries the fields that were given
      And the request body is what the client was given
