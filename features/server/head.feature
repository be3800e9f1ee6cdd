@server
Feature: HEAD

  HEAD is GET without the body: the head of the response is the same (RFC 1945 §8.2).

  Background:
    Given a document

  @head.understood
  Rule: HEAD is understood wherever GET is

    Scenario: The head of the document is asked for
      When the client asks for the head of the document
      Then the response has the status 200

  @head.no-body
  Rule: A response to HEAD has no body

    Scenario Outline: Nothing follows the head when <because>
      When the client asks for the head of <resource>
      Then nothing follows the head

      Examples:
        | because                             | resource                          |
        | the document is there   | the document       |
        | nothing is there        | a missing document |
        | the root is asked for   | the root           |

    Scenario: Nothing follows the head when the slash of a directory is missing
      Given a directory
      When the client asks for the head of the directory without its slash
      Then nothing follows the head

  @head.same-status
  Rule: HEAD is answered with the status that GET is

    Scenario Outline: The status is the same when <because>
      Given the response to GET for <resource>
      When the client asks for the head of <resource>
      Then both responses have the same status

      Examples:
        | because                             | resource                          |
        | the document is there   | the document       |
        | nothing is there        | a missing document |
        | the root is asked for   | the root           |

    Scenario: The status is the same when the slash of a directory is missing
      Given a directory
      And the response to GET for the directory without its slash
      When the client asks for the head of the directory without its slash
      Then both responses have the same status

  @head.same-fields
  Rule: HEAD is answered with the fields that GET is

    Scenario Outline: The fields are the same when <because>
      Given the response to GET for <resource>
      When the client asks for the head of <resource>
      Then both responses have the same fields about the resource

      Examples:
        | because                             | resource                          |
        | the document is there   | the document       |
        | nothing is there        | a missing document |

    Scenario: The fields are the same when the slash of a directory is missing
      Given a directory
      And the response to GET for the directory without its slash
      When the client asks for the head of the directory without its slash
      Then both responses have the same fields about the resource

  @head.length
  Rule: Content-Length on HEAD is the length that GET would have

    Scenario: The head of the document is asked for
      Given the response to GET for the document
      When the client asks for the head of the document
      Then the field Content-Length, if there is one, is the length of what GET sent

  @head.unconditional
  Rule: If-Modified-Since has no say in HEAD

    Scenario: The document has not been modified
      Given a dated document
      When the client asks for the head of the document with "If-Modified-Since: {modified}"
      Then the response has the status 200, or 304 as later standards have it

  @head.condition-ignored
  Rule: HEAD is answered as if there were no If-Modified-Since

    Scenario: The document has not been modified
      Given a dated document
      When the client asks for the head of the document with "If-Modified-Since: {modified}"
      Then the response has the status 200
