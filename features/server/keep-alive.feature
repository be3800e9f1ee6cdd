@server
Feature: Keep-alive

  A connection carries one request and one response, and the server closes it (RFC 1945
  §1.3). A client may ask to keep it; a server that agrees says so, and lets the length of
  each response tell where the next one begins (RFC 2068 §19.7.1).

  Background:
    Given a document
    And a second document of 20000 octets that is served

  @keep-alive.silent-server
  Rule: The server does not speak first

    Scenario: The client takes its time
      When the client asks for the document after a moment of silence
      Then nothing arrived before the request

  @keep-alive.delimited
  Rule: A response on a connection that is kept ends by its length

    Scenario Outline: The client can tell where the response ends when <because>
      When the client gets <resource> with "Connection: keep-alive"
      Then the response ends by its length or by the close

      Examples:
        | because                         | resource           |
        | the document is there           | the document       |
        | nothing is there                | a missing document |
        | the length is not known before  | the root           |

  @keep-alive.no-chunks
  Rule: A response to HTTP/1.0 is not sent in chunks, whatever the connection

    Scenario Outline: The body stands as it is when <because>
      When the client gets <resource> with "Connection: keep-alive"
      Then the response has no field "Transfer-Encoding"

      Examples:
        | because                         | resource           |
        | the document is there           | the document       |
        | nothing is there                | a missing document |
        | the length is not known before  | the root           |

  @keep-alive.announced
  Rule: A server that keeps the connection says so

    Scenario: The client asks to keep it
      When the client gets the document with "Connection: keep-alive"
      Then the server closes, or says that it does not

  @keep-alive.kept
  Rule: A connection that is said to be kept is kept

    Scenario: The client asks to keep it
      When the client gets the document with "Connection: keep-alive"
      Then a connection that is said to stay open stays open

  @keep-alive.second-request
  Rule: The next request on a kept connection is answered like the first

    Scenario: The second document is asked for when the first has come
      When the client gets the document, then the second document on the same connection
      Then both documents arrive in order

  @keep-alive.bodiless
  Rule: A response without body ends at its empty line

    Scenario: The head comes first
      When the client asks for the head of the document, then for the second document on the same connection
      Then the second document arrives next

    Scenario: A 304 comes first
      Given a dated document
      When the client gets the document with "If-Modified-Since: {modified}", then the second document on the same connection
      Then the second document arrives next

  @keep-alive.option
  Rule: Options of the connection form a list, in any case

    Scenario Outline: The document arrives when <because>
      When the client gets the document with "<fields>"
      Then the document arrives

      Examples:
        | because                        | fields                                     |
        | an unknown option comes first  | Connection: foo, KEEP-alive                |
        | the list is in two lines       | Connection: foo\r\nConnection: keep-alive  |
        | an option is empty             | Connection: , Keep-Alive                   |

  @keep-alive.close-wins
  Rule: A request to close outweighs one to keep

    Scenario Outline: The connection ends when <because>
      When the client gets the document with "<fields>"
      Then the server closes the connection

      Examples:
        | because                 | fields                                       |
        | close comes last        | Connection: keep-alive, close                |
        | close comes first       | Connection: close, keep-alive                |
        | close is in capitals    | Connection: Keep-Alive, CLOSE                |
        | close has its own line  | Connection: keep-alive\r\nConnection: close  |

  @keep-alive.pipelined
  Rule: Requests that come at once are answered in order, or the server closes

    Scenario: Two requests come in one piece
      When the client asks for both documents at once and to keep the connection
      Then both documents arrive in order, or the server closes

  @keep-alive.not-asked
  Rule: What follows a request that ends the connection is not answered

    Scenario: Two requests come in one piece
      When the client asks for both documents at once
      Then the second document does not arrive

  @keep-alive.unread-body
  Rule: The body of a request is never taken for the next request

    Scenario Outline: The body stays a body when <because>
      When the client sends a <method> of <resource> whose body is the request for the second document
      Then the second document does not arrive

      Examples:
        | because                        | method    | resource           |
        | nobody knows the method        | {unknown} | the document       |
        | nothing is there to post to    | POST      | a missing document |
        | a GET has a body               | GET       | the document       |
        | a HEAD has a body              | HEAD      | the document       |
        | the GET finds nothing          | GET       | a missing document |

  @keep-alive.after-error
  Rule: Nothing is read behind a request that cannot be understood

    Scenario Outline: The next request is not answered when <because>
      When the client sends "<request>", then the request for the second document, and ends
      Then the second document does not arrive

      Examples:
        | because                       | request                                                                       |
        | the method is no token        | G(T {document} HTTP/1.0\r\nConnection: keep-alive\r\n\r\n                     |
        | the length is no number       | POST {missing} HTTP/1.0\r\nConnection: keep-alive\r\nContent-Length: x\r\n\r\n |

  @keep-alive.half-close
  Rule: A client that has no more to say gets its answer whole, or none

    Scenario: The client sends a FIN right after its request
      When the client asks for the second document and ends
      Then the whole second document arrives, or nothing

  @keep-alive.proxy-connection
  Rule: Proxy-Connection means nothing

    Scenario: An old client takes the server for a proxy
      When the client gets the document with "Proxy-Connection: keep-alive"
      Then the document arrives
      And the server closes the connection
