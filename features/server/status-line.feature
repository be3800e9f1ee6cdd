@server
Feature: Status line

  A full response opens with the protocol version, a three-digit code and a reason
  phrase, one space apart (RFC 1945 §6.1).

  Background:
    Given a document

  @status-line.form
  Rule: A full request is answered by a response that opens with a status line

    Scenario Outline: The status line has its form when <because>
      When the client gets <resource>
      Then the response opens with a status line

      Examples:
        | because                 | resource           |
        | the document is there   | the document       |
        | nothing is there        | a missing document |
        | the root is asked for   | the root           |

    Scenario: The status line has its form when the method is unknown
      When the client opens with the request line "{unknown} {document} HTTP/1.0"
      Then the response opens with a status line

  @status-line.version
  Rule: The response is labelled with a version that the client can read

    Scenario Outline: The label is HTTP/1.0 or HTTP/1.1 when <because>
      When the client gets <resource>
      Then the status line claims HTTP/1.0 or HTTP/1.1

      Examples:
        | because                 | resource           |
        | the document is there   | the document       |
        | nothing is there        | a missing document |

  @status-line.http-1-0
  Rule: The response is labelled HTTP/1.0

    Scenario Outline: The label is HTTP/1.0 when <because>
      When the client gets <resource>
      Then the status line claims HTTP/1.0

      Examples:
        | because                 | resource           |
        | the document is there   | the document       |
        | nothing is there        | a missing document |

  @status-line.no-leading-zeros
  Rule: Version numbers have no leading zeros

    Scenario: The document is there
      When the client gets the document
      Then the version in the status line has no leading zeros

  @status-line.code
  Rule: The status code has three digits, the first from 2 to 5

    Scenario Outline: The code has its form when <because>
      When the client gets <resource>
      Then the status code is final

      Examples:
        | because                 | resource           |
        | the document is there   | the document       |
        | nothing is there        | a missing document |
        | the root is asked for   | the root           |

  @status-line.reason
  Rule: The reason phrase is text without control characters

    Scenario Outline: The phrase is clean when <because>
      When the client gets <resource>
      Then the reason phrase holds no control character

      Examples:
        | because                 | resource           |
        | the document is there   | the document       |
        | nothing is there        | a missing document |

  @status-line.ok
  Rule: A document that is there is answered with 200

    Scenario: The document is there
      When the client gets the document
      Then the response has the status 200

  @status-line.not-found
  Rule: A URI that nothing matches is answered with 404 or 403

    Scenario: Nothing is there
      When the client gets a missing document
      Then the response says that nothing is found

  @status-line.no-informational
  Rule: A request of HTTP/1.0 is never answered with 1xx

    Scenario: The client offers to wait before it posts
      When the client posts "hello" with the field "Expect: 100-continue"
      Then the status code is final

    Scenario Outline: The client offers to switch protocols when <because>
      When the client gets the document with "<fields>"
      Then the status code is final

      Examples:
        | because                            | fields                                        |
        | it names another protocol          | Upgrade: h2c                                  |
        | it says so of the connection       | Connection: Upgrade\r\nUpgrade: h2c           |
