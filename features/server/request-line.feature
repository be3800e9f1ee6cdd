@server
Feature: Request line

  A full request opens with a method, a URI and a version, one space apart
  (RFC 1945 §5.1). The URI arrives encoded and is decoded by the server (§5.1.2).

  Background:
    Given a document

  @request-line.no-fields
  Rule: A request needs no header fields

    Scenario: The document is asked for by a request line alone
      When the client sends "GET {document} HTTP/1.0\r\n\r\n"
      Then the document arrives

  @request-line.segments
  Rule: A request means the same however the network cuts it

    Scenario Outline: The document arrives when <because>
      When the client sends the request for the document <cut>
      Then the document arrives

      Examples:
        | because                                 | cut                          |
        | every byte comes alone                  | byte by byte                 |
        | the request line comes in two parts     | cut inside the request line  |
        | a line ends in one part after its CR    | cut between CR and LF        |
        | the empty line comes late               | cut before the empty line    |

  @request-line.malformed
  Rule: A request line that cannot be understood is refused

    Scenario Outline: The request is refused when <because>
      When the client opens with the request line "<line>"
      Then the request is refused

      Examples:
        | because                     | line                     |
        | it names no resource        | GET                      |
        | its method is not a token   | G(T {document} HTTP/1.0  |
        | its method is missing       | {document} HTTP/1.0      |

    Scenario: The request is refused when it is no text at all
      When the client sends "\x16\x03\x01\x02\xff\x01 \xfc\x03\x03 \x00\xff\r\n\r\n"
      Then the request is refused

  @request-line.malformed-answer
  Rule: A malformed request that names its version is refused with a status line

    Scenario Outline: The response has a status when <because>
      When the client opens with the request line "<line>"
      Then the response has an error status

      Examples:
        | because                          | line                         |
        | its method is not a token        | G(T {document} HTTP/1.0      |
        | a space stands within its URI    | GET {document} .txt HTTP/1.0 |

  @request-line.malformed-version
  Rule: A version that cannot be understood is refused

    Scenario Outline: The request is refused when <because>
      When the client opens with the request line "GET {document} <version>"
      Then the request is refused

      Examples:
        | because                        | version   |
        | its version has no numbers     | HTTP/x.y  |
        | its version has no digit at all| HTTP/     |
        | its protocol is another one    | FTP/1.0   |

  @request-line.method-case
  Rule: Methods are case-sensitive

    Scenario Outline: The request is refused when <because>
      When the client opens with the request line "<method> {document} HTTP/1.0"
      Then the request is refused

      Examples:
        | because                              | method |
        | the method is in lower case          | get    |
        | only the first letter is a capital   | Get    |

  @request-line.extension-method
  Rule: A method that the server does not know is never taken for another

    Scenario Outline: The request is refused when <because>
      When the client opens with the request line "<method> {document} HTTP/1.0"
      Then the request is refused

      Examples:
        | because                                   | method              |
        | nobody knows its method                   | {unknown}           |
        | its method uses every sign a token allows | X-!#$%&'*+.^_`~9    |
        | its method begins as GET does             | GETS                |

  @request-line.not-implemented
  Rule: An unknown method is answered with 501

    Scenario: Nobody knows the method
      When the client opens with the request line "{unknown} {document} HTTP/1.0"
      Then the response has the status 501

  @request-line.higher-minor
  Rule: A higher minor version is served like HTTP/1.0

    Scenario Outline: The document arrives when <because>
      When the client opens with the request line "GET {document} <version>"
      Then the document arrives

      Examples:
        | because                      | version  |
        | the client speaks HTTP/1.1   | HTTP/1.1 |
        | the minor version is unknown | HTTP/1.9 |

  @request-line.version-spelling
  Rule: A version in an unusual spelling is understood or refused as malformed

    Scenario Outline: The version is recognised as one when <because>
      When the client opens with the request line "GET {document} <version>"
      Then the document arrives, or the request is malformed

      Examples:
        | because                         | version    |
        | its minor number has two digits | HTTP/1.13  |
        | its numbers have leading zeros  | HTTP/01.00 |
        | its name is in lower case       | http/1.0   |

  @request-line.version-case
  Rule: The name of the protocol is understood in any case

    Scenario Outline: The document arrives when <because>
      When the client opens with the request line "GET {document} <version>"
      Then the document arrives

      Examples:
        | because                              | version  |
        | the name is in lower case            | http/1.0 |
        | only the first letter is a capital   | Http/1.0 |

  @request-line.version-numbers
  Rule: The numbers of a version are read as numbers

    Scenario Outline: The document arrives when <because>
      When the client opens with the request line "GET {document} <version>"
      Then the document arrives

      Examples:
        | because                          | version    |
        | the minor number has two digits  | HTTP/1.13  |
        | zeros lead both numbers          | HTTP/01.00 |

  @request-line.unknown-major
  Rule: A server never claims a major version that it does not speak

    Scenario Outline: The response is labelled HTTP/1 when <because>
      When the client opens with the request line "GET {document} <version>"
      Then the server answers as HTTP/1, or closes

      Examples:
        | because                       | version  |
        | the next major version comes  | HTTP/2.0 |
        | the major version is far away | HTTP/9.9 |

  @request-line.server-root
  Rule: A slash alone names the root

    Scenario: The root is asked for
      When the client gets the root
      Then the response treats the URI as a valid one

  @request-line.decode
  Rule: Escapes in the URI are decoded

    Scenario Outline: The document arrives when <because>
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then the document arrives

      Examples:
        | because                                    | uri                   |
        | its name is escaped in lower-case digits   | {document in %6a}     |
        | its name is escaped in upper-case digits   | {document in %6A}     |

    Scenario: The second document arrives when a space is escaped
      Given a second document named "two words.txt"
      When the client opens with the request line "GET /two%20words.txt HTTP/1.0"
      Then the second document arrives

  @request-line.decode-once
  Rule: Escapes are decoded once, after the query is split off

    Scenario Outline: Another resource is meant when <because>
      Given the document is served to "GET {document in %6a} HTTP/1.0"
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then the request is refused

      Examples:
        | because                           | uri                    |
        | the percent signs are escaped     | {document in %256a}    |
        | the question mark is escaped      | {document path}%3Fx         |

  @request-line.query
  Rule: What follows a question mark is no part of the path

    Scenario: The query looks like a path
      When the client opens with the request line "GET {document path}?a=/../b?c HTTP/1.0"
      Then the document arrives

  @request-line.odd-uri
  Rule: A URI that names nothing is the client's mistake, however odd it is

    Scenario Outline: The client is told of its mistake when <because>
      When the client opens with the request line "GET {document path}<oddity> HTTP/1.0"
      Then the response blames the client, or refuses without a status line

      Examples:
        | because                            | oddity |
        | an escape has no hex digits        | %zz    |
        | an escape is cut short             | %      |

    Scenario: The client is told of its mistake when an octet is beyond ASCII
      When the client sends "GET {document path}\xe9 HTTP/1.0\r\n\r\n"
      Then the response blames the client, or refuses without a status line

    Scenario: The client is told of its mistake when brackets are not escaped
      When the client opens with the request line "GET {document path}{}[] HTTP/1.0"
      Then the response blames the client

  @request-line.uri-form
  Rule: A URI that is no absolute path is refused or read as one

    Scenario Outline: Nothing else is served when <because>
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then the request is refused, or the document arrives

      Examples:
        | because                        | uri    |
        | it lacks the leading slash     | {name} |
        | it is an asterisk              | *      |

  @request-line.absolute-uri
  Rule: An absolute URI that names the server itself is served

    Scenario: The client speaks as it would to a proxy
      When the client opens with the request line "GET http://{authority}{document} HTTP/1.0"
      Then the document arrives

  @request-line.spaces
  Rule: Any number of spaces and tabs parts the elements of the request line

    Scenario Outline: The document arrives when <because>
      When the client opens with the request line "<line>"
      Then the document arrives

      Examples:
        | because                       | line                        |
        | spaces are doubled            | GET  {document}  HTTP/1.0   |
        | tabs stand for spaces         | GET\t{document}\tHTTP/1.0   |

  @request-line.spaces-accepted
  Rule: A request line with spaces and tabs to spare is accepted

    Scenario Outline: The document arrives when <because>
      When the client opens with the request line "<line>"
      Then the document arrives

      Examples:
        | because                       | line                        |
        | spaces are doubled            | GET  {document}  HTTP/1.0   |
        | tabs stand for spaces         | GET\t{document}\tHTTP/1.0   |

  @request-line.bare-lf
  Rule: A line may end with LF alone

    Scenario: No line has a CR
      When the client sends "GET {document} HTTP/1.0\nHost: {authority}\n\n"
      Then the document arrives

  @request-line.bare-lf-accepted
  Rule: A head whose lines end with LF alone is accepted

    Scenario: No line has a CR
      When the client sends "GET {document} HTTP/1.0\nHost: {authority}\n\n"
      Then the document arrives

  @request-line.leading-empty-line
  Rule: An empty line before the request is skipped

    Scenario: A CRLF is left over from somewhere
      When the client sends "\r\nGET {document} HTTP/1.0\r\nHost: {authority}\r\n\r\n"
      Then the document arrives
