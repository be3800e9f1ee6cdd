@server
Feature: Exhaustion

  A server has little of everything: connections, memory, time. No client may use it up for
  all others, and no head or body may be so long that the server ends of it (RFC 9110 §17.5).

  Background:
    Given a document

  @exhaustion.slow-head
  Rule: Clients that do not finish their requests do not hold up the others

    Scenario Outline: The document arrives when <because>
      Given 40 other clients that have sent "<bytes>" and wait
      When the client gets the document
      Then the document arrives

      Examples:
        | because                          | bytes                               |
        | 40 clients have said half a head | GET {document} HTTP/1.0\r\nX-Slow:  |
        | 40 clients have said nothing     |                                     |

  @exhaustion.slow-body
  Rule: Clients that do not finish their bodies do not hold up the others

    Scenario: 40 clients have announced a million octets and sent five
      Given 40 other clients that have sent "POST {missing} HTTP/1.0\r\nContent-Length: 1000000\r\n\r\nhello" and wait
      When the client gets the document
      Then the document arrives

  @exhaustion.slow-reader
  Rule: A client that does not read does not hold up the others

    Scenario: Another client gets a document that fills every buffer
      Given a second document that fills every buffer
      And another client that gets the second document and reads nothing
      When the client gets the document
      Then the document arrives

  @exhaustion.missing-body
  Rule: A body that can no longer come is not waited for

    Scenario Outline: The server answers or closes when <because>
      When the client announces a body by <method>, sends none and ends
      Then the server answers or closes

      Examples:
        | because                       | method |
        | a post lacks its body         | POST   |
        | a get says that it has a body | GET    |

  @exhaustion.usual-line
  Rule: A request line of 8000 octets is read

    Scenario: The query of the document is that long
      When the client gets the document by a request line of 8000 octets
      Then the document arrives

  @exhaustion.long-line
  Rule: A request line that is too long is answered

    Scenario Outline: The server answers or closes when <because>
      When the client gets the document by a request line of <length> octets
      Then the server answers or closes

      Examples:
        | because                    | length |
        | the line is long           | 70000  |
        | the line is very long      | 150000 |

  @exhaustion.long-field
  Rule: A field that is too long is refused or read

    Scenario Outline: The server copes when <because>
      When the client gets the document with <field>
      Then the request is refused, or the document arrives

      Examples:
        | because                         | field                      |
        | the field is long               | a field of 70000 octets    |
        | the field is very long          | a field of 150000 octets   |
        | the field has many lines        | a field folded 30000 times |

  @exhaustion.many-fields
  Rule: Too many fields are refused or read

    Scenario Outline: The server copes when <because>
      When the client gets the document with <fields>
      Then the request is refused, or the document arrives

      Examples:
        | because                         | fields                         |
        | every field has another name    | 5000 fields of different names |
        | every field has the same name   | 5000 fields of one name        |
        | no field has a value            | 5000 empty fields              |

  @exhaustion.endless-head
  Rule: A head without end is not read without end

    Scenario Outline: The server answers or closes when <because>
      When the client sends <head>
      Then the server answers or closes

      Examples:
        | because                          | head                       |
        | the request line does not end    | a request line without end |
        | a field does not end             | a field without end        |
        | field follows field              | fields without end         |
        | continuation follows continuation | a continuation without end |

  @exhaustion.costly-value
  Rule: No name and no value takes long to read

    Scenario Outline: The server answers in time when <because>
      When the client gets the document with <field>
      Then the server answers or closes

      Examples:
        | because                           | field                      |
        | all names meet in one hash        | 4096 names of one hash     |
        | quotes open and never close       | quotes that never close    |
        | a list is empty a thousand times  | thousands of commas        |
        | comments nest deeply              | thousands of brackets      |
        | the whole is asked for many times | thousands of ranges        |
        | a date is mostly spaces           | a date lost in spaces      |
        | credentials are padding alone     | credentials of signs       |
        | quotes are escaped over and over  | credentials of backslashes |

  @exhaustion.huge-body
  Rule: A huge length is only a number

    Scenario Outline: The document arrives when <because>
      Given another client that has sent "<method> {document} HTTP/1.0\r\nContent-Length: 1000000000000\r\n\r\nhello" and waits
      When the client gets the document
      Then the document arrives

      Examples:
        | because                                | method |
        | a post announces a million megabytes   | POST   |
        | a get announces a million megabytes    | GET    |

  @exhaustion.memory
  Rule: One client does not take the memory of the server

    Scenario Outline: Memory is taken for what comes alone when <because>
      When another client announces 300000000 octets by <method> and sends five
      Then the server has taken little memory

      Examples:
        | because                        | method |
        | a post announces a long body   | POST   |
        | a get announces a long body    | GET    |

    Scenario: Memory is taken for what is read alone when answers are asked for and not read
      Given a second document of 300000 octets
      When another client asks 1000 times for the second document and reads nothing
      Then the server has taken little memory

  @exhaustion.many-connections
  Rule: When a crowd has gone, the server serves as before

    Scenario Outline: The document arrives when <because>
      Given 64 other clients that have sent "<bytes>" and gone
      When the client gets the document
      Then the document arrives

      Examples:
        | because                           | bytes                           |
        | 64 clients have said nothing      |                                 |
        | 64 clients have said half a head  | GET {document} HTTP/1.0\r\nX:   |

  @exhaustion.resets
  Rule: A client that resets the connection does no harm to others

    Scenario Outline: The document arrives when <because>
      Given another client that has sent "<bytes>" and reset the connection
      When the client gets the document
      Then the document arrives

      Examples:
        | because                            | bytes                                                      |
        | the client had said nothing        |                                                            |
        | the client was in its request line | GET /                                                      |
        | the client was in its head         | GET {document} HTTP/1.0\r\nX:                              |
        | the client was in its body         | POST {missing} HTTP/1.0\r\nContent-Length: 99\r\n\r\nhello |
        | the client had said all            | GET {document} HTTP/1.0\r\n\r\n                            |

  @exhaustion.released
  Rule: A transfer that is broken off leaves nothing behind

    Scenario: 32 clients go away in the midst of a document
      Given a second document that fills every buffer
      When 32 clients break off while they get the second document
      Then the server has let go of every connection

  @exhaustion.pipeline
  Rule: A thousand requests on one connection do not hold up the others

    Scenario: Another client asks without waiting for answers
      Given another client that asks a thousand times on one connection
      When the client gets the document
      Then the document arrives

  @exhaustion.broken-off
  Rule: A response that cannot be finished is broken off

    Scenario: The file loses its end while it is sent
      Given a second document that fills every buffer
      When the second document is cut short while the client gets it
      Then what arrives is the beginning of the second document
