@server
Feature: Simple request

  A simple request is GET, a URI and CRLF: one line, no version, no fields. The answer is
  the entity alone, ended by closing (RFC 1945 §4.1, §5, §6).

  Background:
    Given a document

  @simple-request.one-line
  Rule: A simple request is complete after its line

    Scenario: Nothing follows the line
      When the client sends "GET {document}\r\n"
      Then the server answers or closes

  @simple-request.trailing-space
  Rule: A simple request that ends with a space does not hold the server up

    Scenario: An empty line follows
      When the client sends "GET {document} \r\n\r\n"
      Then the server answers or closes

  @simple-request.answer
  Rule: A simple request is answered with the document alone, or refused

    Scenario: An empty line follows for who waits for one
      When the client sends "GET {document}\r\n\r\n"
      Then the document is all that arrives, or the request is refused

  @simple-request.document
  Rule: A simple request is answered with the document and nothing else

    Scenario: The document is asked for
      Given the server offers simple requests
      When the client sends "GET {document}\r\n"
      Then the document is all that arrives

  @simple-request.error
  Rule: An error is told without a status line

    Scenario: Nothing is there
      Given the server offers simple requests
      When the client sends "GET {missing}\r\n"
      Then no status line arrives

  @simple-request.close
  Rule: Closing ends the answer

    Scenario: The document is asked for
      When the client sends "GET {document}\r\n"
      Then closing ends the answer

  @simple-request.only-get
  Rule: GET alone has a simple form

    Scenario Outline: The request is refused when <because>
      When the client sends "<method> {document}\r\n\r\n"
      Then the request is refused

      Examples:
        | because              | method |
        | the method is HEAD   | HEAD   |
        | the method is POST   | POST   |
        | the method is PUT    | PUT    |

  @simple-request.no-reuse
  Rule: One connection carries one simple request

    Scenario: A second request follows on the same connection
      Given a second document of 10 octets
      And the second document is served
      When the client sends "GET {document}\r\nGET {second document}\r\n"
      Then the second document does not arrive
