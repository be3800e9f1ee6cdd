@server
Feature: Entity body

  The body of a response is the entity that the URI names, any octets at all, as long as
  Content-Length says or until the server closes (RFC 1945 §7.2).

  Background:
    Given a document

  @entity-body.exact
  Rule: A document arrives octet for octet

    Scenario Outline: The body is the document when <because>
      Given a second document <content>
      When the client gets the second document
      Then the body is the second document, octet for octet

      Examples:
        | because                        | content                          |
        | it holds every octet value     | that holds every octet value     |
        | it is long                     | of 300000 octets                 |
        | it begins with an empty line   | that begins with an empty line   |
        | it looks like a response       | that looks like a response       |
        | it is empty                    | that is empty                    |

  @entity-body.length
  Rule: Content-Length is the number of octets in the body

    Scenario Outline: The number is right when <because>
      Given a second document <content>
      And the second document is served
      When the client gets the second document
      Then the body is as long as Content-Length says

      Examples:
        | because                        | content                          |
        | the document is short          | of 10 octets                     |
        | characters take several octets | with text beyond ASCII           |
        | lines end with LF              | of several lines                 |
        | the document is long           | of 300000 octets                 |
        | the document is empty          | that is empty                    |

    Scenario Outline: The number is right when <because>
      When the client gets <resource>
      Then the body is as long as Content-Length says

      Examples:
        | because                        | resource           |
        | nothing is there               | a missing document |
        | the root is asked for          | the root           |

  @entity-body.length-digits
  Rule: Content-Length is a decimal number

    Scenario Outline: The value is digits alone when <because>
      When the client gets <resource>
      Then the field Content-Length, if there is one, holds digits alone

      Examples:
        | because                 | resource           |
        | the document is there   | the document       |
        | nothing is there        | a missing document |

  @entity-body.length-sent
  Rule: Content-Length is sent where the length is known

    Scenario: A file is asked for
      When the client gets the document
      Then the response has a field "Content-Length"

  @entity-body.close
  Rule: The server closes after the response

    Scenario Outline: The connection ends when <because>
      When the client gets <resource>
      Then the server closes the connection

      Examples:
        | because                       | resource           |
        | the document has been sent    | the document       |
        | nothing was there to be sent  | a missing document |

    Scenario: The connection ends when the client names a time to keep it but does not ask for it
      When the client gets the document with "Keep-Alive: timeout=60"
      Then the server closes the connection

  @entity-body.body-or-zero
  Rule: A response has a body or says that its length is zero

    Scenario: An empty document is asked for
      Given a second document that is empty
      And the second document is served
      When the client gets the second document
      Then the response has a body, or a Content-Length of zero

    Scenario: Nothing is there
      When the client gets a missing document
      Then the response has a body, or a Content-Length of zero

  @entity-body.type
  Rule: A response with a body says of which type it is

    Scenario Outline: The type is given when <because>
      Given a second document named "<name>"
      When the client gets the second document
      Then the response has a field "Content-Type"

      Examples:
        | because                | name       |
        | the file is a page     | page.html  |
        | the file is plain text | text.txt   |
        | the file is an image   | image.gif  |

    Scenario: The type is given when the body explains an error
      When the client gets a missing document
      Then a body comes with its type

  @entity-body.type-form
  Rule: Content-Type is a type, a slash, a subtype and parameters

    Scenario Outline: The value has its form when <because>
      When the client gets <resource>
      Then the field Content-Type, if there is one, holds a media type

      Examples:
        | because                 | resource           |
        | the document is there   | the document       |
        | nothing is there        | a missing document |
        | the root is asked for   | the root           |

  @entity-body.no-multipart
  Rule: A file is not sent in parts

    Scenario: A plain document is asked for
      When the client gets the document
      Then the body is not multipart

  @entity-body.no-coding
  Rule: A plain file is sent without a coding

    Scenario: The client names no coding that it knows
      When the client gets the document
      Then the response has no field "Content-Encoding"

    Scenario: A compressed form lies beside the file
      Given a compressed form of the document beside it
      When the client gets the document
      Then the response has no field "Content-Encoding"

  @entity-body.error-explained
  Rule: The body of an error explains it

    Scenario: Nothing is there
      When the client gets a missing document
      Then the error is explained in the body

    Scenario: The method is unknown
      When the client opens with the request line "{unknown} {document} HTTP/1.0"
      Then the error is explained in the body

  @entity-body.retrieval-only
  Rule: Asking for a document changes nothing

    Scenario: The document is asked for, then its head
      Given the response to GET for the document
      When the client asks for the head of the document
      Then the files of the server are what they were

  @entity-body.error-readable
  Rule: An error reaches a client that is still sending

    Scenario: A million octets come with an unknown method
      When the client sends a million octets with an unknown method
      Then a whole response arrives

  @entity-body.clean-close
  Rule: The server closes so that what it has answered can be read

    Scenario Outline: The end is a FIN when <because>
      When the client sends <request>
      Then the server closes by FIN

      Examples:
        | because                          | request                                        |
        | a request is refused             | a request that is refused                      |
        | a post is refused, body and all  | a post that is refused before its body is read |
        | octets follow the request        | a get with octets behind it                    |
