@server
Feature: Path safety

  A server that maps URIs to files serves none but those it was meant to serve. Whatever
  names a parent directory is refused if it leads outside (RFC 1945 §12.5).

  Background:
    Given a document
    And a directory

  @path-safety.dot-dot
  Rule: Parent segments do not lead out of the root

    Scenario Outline: Nothing from outside is shown when <because>
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then nothing from outside the root is shown

      Examples:
        | because                                | uri                                  |
        | the path begins with a parent segment  | /../{canary}                         |
        | it climbs from a directory             | {directory}../../{canary}            |
        | a dot segment stands in between        | {directory}.././../{canary}          |
        | it climbs from a document              | {document}/../../../{canary}         |
        | it climbs more often than it can       | /../../../../../../../../../../../../../../../..{canary path} |
        | the leading slash is missing           | ../{canary}                          |
        | dots are doubled to survive a filter   | /....//{canary}                      |
        | a parameter stands behind the dots     | /..;/{canary}                        |
        | the query climbs                       | {document}?/../../../{canary}        |

  @path-safety.encoded-dots
  Rule: Encoded dots are dots

    Scenario Outline: Nothing from outside is shown when <because>
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then nothing from outside the root is shown

      Examples:
        | because                         | uri                                    |
        | both dots are encoded           | /%2e%2e/{canary}                       |
        | one dot is encoded              | /.%2E/{canary}                         |
        | it climbs from a directory      | {directory}%2e%2e/%2e%2e/{canary}      |

  @path-safety.encoded-slash
  Rule: Encoded slashes lead nowhere else

    Scenario Outline: Nothing from outside is shown when <because>
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then nothing from outside the root is shown

      Examples:
        | because                         | uri                                    |
        | the slash is encoded            | /..%2f{canary}                         |
        | dots and slash are encoded      | /%2e%2e%2F{canary}                     |
        | it climbs from a directory      | {directory}..%2f..%2f{canary}          |
        | the whole path is encoded       | /%2F{canary path in %6a}               |

  @path-safety.double-encoding
  Rule: What is encoded twice is decoded once

    Scenario Outline: Nothing from outside is shown when <because>
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then nothing from outside the root is shown

      Examples:
        | because                         | uri                                    |
        | dots are encoded twice          | /%252e%252e/{canary}                   |
        | the slash is encoded twice      | /..%252f{canary}                       |

  @path-safety.backslash
  Rule: A backslash leads nowhere else

    Scenario Outline: Nothing from outside is shown when <because>
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then nothing from outside the root is shown

      Examples:
        | because                         | uri                                    |
        | the backslash is plain          | /..\x5c{canary}                        |
        | the backslash is encoded        | /..%5c{canary}                         |
        | it climbs from a directory      | {directory}..%5C..%5c{canary}          |

  @path-safety.overlong
  Rule: Other spellings of dots and slashes are none

    Scenario Outline: Nothing from outside is shown when <because>
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then nothing from outside the root is shown

      Examples:
        | because                         | uri                                    |
        | dots are overlong UTF-8         | /%c0%ae%c0%ae/{canary}                 |
        | the slash is overlong UTF-8     | /..%c0%af{canary}                      |
        | the escape is not of URIs       | /%u002e%u002e/{canary}                 |
        | dots are of full width          | /%ef%bc%8e%ef%bc%8e/{canary}           |

  @path-safety.absolute-path
  Rule: A path of the file system is no URI of the server

    Scenario Outline: Nothing from outside is shown when <because>
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then nothing from outside the root is shown

      Examples:
        | because                         | uri                                    |
        | the path is named as it is      | {canary path}                          |
        | slashes are doubled             | /{canary path}                         |
        | a file URI names the path       | file://{canary path}                   |
        | an absolute URI climbs          | http://{authority}/../{canary}         |

  @path-safety.sibling
  Rule: A directory whose name begins like the root's is not the root

    Scenario Outline: Nothing from outside is shown when <because>
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then nothing from outside the root is shown

      Examples:
        | because                         | uri                                    |
        | the dots are plain              | /../{sibling canary}                   |
        | the dots are encoded            | /%2e%2e/{sibling canary}               |
        | it climbs from a directory      | {directory}../../{sibling canary}      |

  @path-safety.nul
  Rule: NUL does not cut a name short

    Scenario Outline: The document is not shown when <because>
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then the request is refused

      Examples:
        | because                          | uri                                    |
        | NUL ends the document's name     | {document}%00                          |
        | a harmless suffix follows        | {document}%00.html                     |

    Scenario: Nothing from outside is shown when NUL hides a suffix
      When the client opens with the request line "GET /../{canary}%00.html HTTP/1.0"
      Then nothing from outside the root is shown

  @path-safety.simple-request
  Rule: A simple request is no way out

    Scenario: The request has no version
      When the client sends "GET /../{canary}\r\n\r\n"
      Then nothing from outside the root is shown

  @path-safety.methods
  Rule: No method leads out of the root

    Scenario Outline: Everything outside stays as it was when <because>
      When the client sends "intruder" by <method> to "<uri>"
      Then everything outside the root is as it was

      Examples:
        | because                             | method | uri                         |
        | a put climbs                        | PUT    | /../{canary}                |
        | a put would make a file             | PUT    | /../intruder.txt            |
        | a put climbs by encoded dots        | PUT    | /%2e%2e/{canary}            |
        | a put names a file by its path      | PUT    | {canary path}               |
        | a put climbs to the root's sibling  | PUT    | /../{sibling canary}        |
        | a post climbs                       | POST   | /../{canary}                |
        | a post would make a file            | POST   | /../intruder.txt            |
        | a post climbs by an encoded slash   | POST   | /..%2f{canary}              |
        | a post climbs to the root's sibling | POST   | /../{sibling canary}        |

    Scenario Outline: Everything outside is still there when <because>
      When the client opens with the request line "DELETE <uri> HTTP/1.0"
      Then everything outside the root is as it was

      Examples:
        | because                                | uri                              |
        | the path begins with a parent segment  | /../{canary}                     |
        | the dots are encoded                   | /%2e%2e/{canary}                 |
        | the path is named as it is             | {canary path}                    |
        | it climbs to the root's sibling        | /../{sibling canary}             |

    Scenario Outline: The head does not tell what there is outside when <because>
      When the client asks for the heads of "<uri>" and of "<uri>.missing"
      Then both responses tell the same

      Examples:
        | because                                | uri                              |
        | the path begins with a parent segment  | /../{canary}                     |
        | it climbs from a directory             | {directory}../../{canary}        |
        | the dots are encoded                   | /%2e%2e/{canary}                 |
        | the slash is encoded                   | /..%2f{canary}                   |
        | it climbs to the root's sibling        | /../{sibling canary}             |

  @path-safety.listing
  Rule: The parent of the root is not listed

    Scenario Outline: No name from outside is shown when <because>
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then no name from outside the root is shown

      Examples:
        | because                         | uri                                    |
        | the root's parent is named      | /..                                    |
        | a slash follows                 | /../                                   |
        | the dots are encoded            | /%2e%2e/                               |
        | it climbs from a directory      | {directory}../../                      |

  @path-safety.inside
  Rule: Parent segments that stay inside do no harm

    Scenario Outline: The server copes when <because>
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then the document arrives, or the response leads there or blames the client

      Examples:
        | because                         | uri                                    |
        | a dot segment leads the path    | /.{document}                           |
        | it climbs and comes back        | {directory}..{document}                |

  @path-safety.internal
  Rule: What the server keeps for itself is not served

    Background:
      Given a file that the server keeps for itself

    Scenario Outline: The file is not shown when <because>
      When the client opens with the request line "<method> <uri> HTTP/1.0"
      Then the internal file does not arrive

      Examples:
        | because                         | method | uri                         |
        | the file is asked for           | GET    | {internal}                  |
        | a query follows                 | GET    | {internal}?x                |
        | the whole path is escaped       | GET    | {internal in %6a}           |
        | two slashes open the path       | GET    | /{internal}                 |
        | a dot segment opens the path    | GET    | /.{internal}                |
        | it climbs from a directory      | GET    | {directory}..{internal}     |
        | a slash follows                 | GET    | {internal}/                 |
        | NUL follows                     | GET    | {internal}%00               |
        | the method is another one       | POST   | {internal}                  |

  @path-safety.symbolic-link
  Rule: A symbolic link out of the root is not followed

    Scenario: A link in the root points to a file outside
      Given a symbolic link out of the root
      When the client gets the symbolic link
      Then nothing from outside the root is shown

    Scenario: A link in the root points into a directory whose name begins alike
      Given a symbolic link to the root's sibling
      When the client gets the symbolic link
      Then nothing from outside the root is shown
