@server
Feature: Versions

  A server understands every valid request of HTTP/0.9 and 1.0 (RFC 1945 §3.1). What later
  versions added comes to it as well: it is passed over, refused, or done as they say.

  Background:
    Given a document

  @versions.valid
  Rule: Every valid request of HTTP/1.0 is understood

    Scenario Outline: The document arrives when <because>
      When the client sends "GET {document} HTTP/1.0\r\n<fields>\r\n\r\n"
      Then the document arrives

      Examples:
        | because                              | fields                                                         |
        | a field is unknown                   | X-Unknown: something                                           |
        | a value is empty                     | X-Empty:                                                       |
        | a name uses every sign it may        | X!#$%&'*+-.^_`\|~9: something                                  |
        | a value uses every sign it may       | X-Signs: !#$%&'()*+,-./:;<=>?@[]^_`                            |
        | a value has octets beyond ASCII      | X-Name: caf\xe9                                                |
        | fields come in no order              | User-Agent: x/1\r\nPragma: no-cache\r\nAccept: */*\r\nFrom: a@b |
        | a field that is a list is repeated   | Accept: text/plain\r\nAccept: */*                              |
        | a body of no octets is announced     | Content-Length: 0                                              |

    Scenario: The document arrives when there are fifty fields
      When the client gets the document with 50 unknown fields
      Then the document arrives

  @versions.request-fields
  Rule: All five fields of a request are understood

    Scenario: A request has each of them
      When the client gets the document with "Authorization: Basic bmFtZTp3b3Jk\r\nFrom: somebody@example.org\r\nIf-Modified-Since: Sun, 06 Nov 1994 08:49:36 GMT\r\nReferer: http://example.org/page\r\nUser-Agent: h10spec/1.0 (test)"
      Then the document arrives, or the condition holds

  @versions.host-missing
  Rule: A server that answers as HTTP/1.1 asks a client of HTTP/1.1 for Host

    Scenario: The field is missing
      When the client sends "GET {document} HTTP/1.1\r\nConnection: close\r\n\r\n"
      Then the document arrives under the label HTTP/1.0, or the request is malformed

  @versions.host-invalid
  Rule: A server that answers as HTTP/1.1 refuses a Host that names no host

    Scenario Outline: The request is malformed when <because>
      When the client sends "GET {document} HTTP/1.1\r\n<fields>\r\nConnection: close\r\n\r\n"
      Then the document arrives under the label HTTP/1.0, or the request is malformed

      Examples:
        | because                   | fields                 |
        | the field stands twice    | Host: a\r\nHost: b     |
        | the value is a path       | Host: a/../b           |
        | the value has a space     | Host: a b              |

  @versions.host-unknown
  Rule: A Host that the server does not know is no failure of the server

    Scenario Outline: The server is sound when <because>
      When the client sends "GET {document} HTTP/1.0\r\nHost: <host>\r\n\r\n"
      Then the document arrives, or the response leads there or blames the client

      Examples:
        | because                  | host            |
        | nobody knows the host    | unknown.example |
        | the host is an address   | [::1]:80        |
        | the value is empty       |                 |
        | the value is a path      | a/../b          |

  @versions.host-path
  Rule: Host names no directory

    Scenario Outline: Nothing from outside is shown when <because>
      When the client sends "GET /{canary} <version>\r\nHost: <host>\r\nConnection: close\r\n\r\n"
      Then nothing from outside the root is shown

      Examples:
        | because                           | version  | host             |
        | HTTP/1.0 names the parent         | HTTP/1.0 | ..               |
        | HTTP/1.1 names the parent         | HTTP/1.1 | ..               |
        | HTTP/1.0 climbs from a directory  | HTTP/1.0 | ./..             |
        | HTTP/1.0 names the parent as a way| HTTP/1.0 | ../              |

  @versions.end
  Rule: A client of HTTP/1.1 can tell where the response ends

    Scenario Outline: The response has an end when <because>
      When the client sends "GET <uri> HTTP/1.1\r\nHost: {authority}\r\n\r\n"
      Then the response ends by its length or by the close

      Examples:
        | because               | uri        |
        | the document is there | {document} |
        | nothing is there      | {missing}  |

  @versions.close-announced
  Rule: A server that answers as HTTP/1.1 says that it is going to close

    Scenario: The client does not ask it to
      When the client sends "GET {document} HTTP/1.1\r\nHost: {authority}\r\n\r\n"
      Then a response of HTTP/1.1 before a close announces it

  @versions.http-2
  Rule: A client of HTTP/2 does not hold the server up

    Scenario: The client opens as it would to a server of HTTP/2
      When the client sends "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\x00\x00\x00\x04\x00\x00\x00\x00\x00"
      Then the server answers or closes
      And nothing succeeds

  @versions.http-0-9
  Rule: A version that says 0.9 does not hold the server up

    Scenario: The version stands in the request line
      When the client opens with the request line "GET {document} HTTP/0.9"
      Then the server answers or closes

  @versions.expect
  Rule: A client that waits for 100 before its body gets a response after it

    Scenario: The body comes although nobody asked for it
      When the client posts "abc" after waiting for 100
      Then a final response arrives

  @versions.foreign
  Rule: A server of its own documents asks no other server

    Scenario Outline: The other server is not asked when <because>
      When the client sends "<request>" beside another server
      Then the other server is not asked

      Examples:
        | because                         | request                                                                     |
        | an absolute URI names it        | GET http://{other authority}/ HTTP/1.0\r\n\r\n                              |
        | an absolute URI and Host do     | GET http://{other authority}/ HTTP/1.1\r\nHost: {other authority}\r\n\r\n   |
        | Host alone names it             | GET / HTTP/1.0\r\nHost: {other authority}\r\n\r\n                           |
        | CONNECT names it                | CONNECT {other authority} HTTP/1.0\r\n\r\n                                  |

  @versions.connect
  Rule: CONNECT is refused

    Scenario: A client wants a tunnel
      When the client sends "CONNECT {other authority} HTTP/1.0\r\n\r\n" beside another server
      Then the request is refused

  @versions.options
  Rule: OPTIONS is refused, or answered with the methods or with nothing

    Scenario: A client of HTTP/1.1 asks for the options of the server
      When the client sends "OPTIONS * HTTP/1.1\r\nHost: {authority}\r\nConnection: close\r\n\r\n"
      Then the request is refused, or answered with a field "Allow" or with nothing

  @versions.trace
  Rule: TRACE is refused, or answered with the request as a message

    Scenario Outline: Neither a page nor the document comes when <because>
      When the client sends "TRACE <uri> HTTP/1.0\r\nHost: {authority}\r\nCookie: secret=1\r\n\r\n"
      Then the request is refused, or comes back as "message/http"

      Examples:
        | because               | uri                         |
        | the document is named | {document}                  |
        | the URI holds markup  | /<script>alert(1)</script>  |

  @versions.upgrade
  Rule: An offer to switch protocols is passed over

    Scenario Outline: The document arrives when <because>
      When the client gets the document with "<fields>"
      Then the document arrives

      Examples:
        | because                             | fields                                        |
        | the field stands alone              | Upgrade: h2c                                  |
        | the client would speak HTTP/2       | Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__ |
        | the client would speak WebSocket    | Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ== |

  @versions.range
  Rule: A part of a document is labelled as one

    Scenario Outline: The client knows what it has when <because>
      When the client gets the document with "<fields>"
      Then the document arrives, or the part of it that the response states

      Examples:
        | because                     | fields                               |
        | it asks for four octets     | Range: bytes=0-3                     |
        | it asks for the last octets | Range: bytes=-4                      |
        | it names an entity as well  | Range: bytes=0-3\r\nIf-Range: \"none\" |

  @versions.later-condition
  Rule: A condition of later versions is passed over, or judged right

    Scenario: The client has another entity
      When the client gets the document with "If-None-Match: \"none\""
      Then the document arrives

    Scenario Outline: The document arrives, or the condition fails, when <because>
      When the client gets the document with "<field>"
      Then the document arrives, or the response has the status 412

      Examples:
        | because                              | field                                              |
        | the client has another entity        | If-Match: \"none\"                                 |
        | the document has changed since       | If-Unmodified-Since: Sun, 06 Nov 1994 08:49:36 GMT |
