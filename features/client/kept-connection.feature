@client
Feature: Kept connection

  A client may offer to keep the connection; the server may agree or not, and an old server does
  not know what is meant (RFC 9112 §9.3, RFC 1945 §D).

  Background:
    Given the client fetches a document

  @kept-connection.refused
  Rule: An offer to keep the connection may be refused

    Scenario Outline: The body is delivered when <because>
      When the client offers to keep the connection and receives a body behind the head "<head>"
      Then the client prints the body

      Examples:
        | because                          | head                                                                           |
        | the server says nothing of it    | HTTP/1.0 200 OK\r\nContent-Length: {length}\r\n\r\n                            |
        | the server gives no length       | HTTP/1.0 200 OK\r\n\r\n                                                        |
        | the server says that it closes   | HTTP/1.0 200 OK\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n       |
        | the server agrees, but closes    | HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: {length}\r\n\r\n  |

  @kept-connection.accepted
  Rule: An offer to keep the connection may be accepted

    Scenario: The client ends although the server does not close
      When the client offers to keep the connection, which stays open, and receives a body behind the head "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: {length}\r\n\r\n"
      Then the client ends by itself
      And the client prints the body
