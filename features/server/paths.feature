@server
Feature: Paths

  What a path leads to may be a directory, a pipe, a file that nobody may read, or nothing at
  all; what it holds may come back in a page or in a redirection (RFC 1945 §9, §12.5).

  Background:
    Given a document

  @paths.directory
  Rule: A directory is shown, redirected to its slash, forbidden or hidden

    Background:
      Given a directory

    Scenario Outline: The server knows what to do when <because>
      When the client gets <resource>
      Then the response treats the URI as a valid one

      Examples:
        | because                  | resource                        |
        | the path ends in a slash | the directory                   |
        | the slash is missing     | the directory without its slash |

  @paths.open-redirect
  Rule: No path makes the server redirect to another host

    Background:
      Given a directory

    Scenario Outline: The client stays on this server when <because>
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then the response leads to no host that the path names

      Examples:
        | because                                | uri                                            |
        | two slashes open the path              | /{directory without slash}                     |
        | a backslash stands for a slash         | /\x5c{directory name}                          |
        | the backslash is encoded               | /%5c{directory name}                           |
        | the slash is encoded                   | /%2f{directory name}                           |
        | the host is left again by a parent     | //evil.example/..{directory without slash}     |
        | the parent is encoded                  | //evil.example/%2e%2e{directory without slash} |
        | the root is reached through a host     | //evil.example/%2e%2e                          |

  @paths.special-file
  Rule: What is no file is not waited for

    Scenario Outline: The server answers when <because>
      Given a <kind>
      When the client gets the <kind>
      Then the response has an error status

      Examples:
        | because                                | kind             |
        | nobody writes into a pipe              | pipe             |
        | a device has no end                    | link to a device |

  @paths.waiting-for-a-pipe
  Rule: Clients that ask for a pipe do not hold up the others

    Scenario: Eight clients ask for a pipe
      Given a pipe
      And 8 other clients that have sent "GET {special file} HTTP/1.0\r\n\r\n" and wait
      When the client gets the document
      Then the document arrives

  @paths.unreadable
  Rule: What cannot be opened is an error like any other

    Scenario Outline: The client is told when <because>
      Given a <kind>
      When the client gets the <kind>
      Then the file is refused, or arrives whole

      Examples:
        | because                      | kind                      |
        | nobody may read the file     | file that nobody may read |
        | a link leads to itself       | link to itself            |
        | a link leads nowhere         | link to nothing           |

    Scenario: The client is told when the file has been deleted
      Given a second document that has been deleted
      When the client gets the second document
      Then the response has an error status

  @paths.too-long
  Rule: A path that is too long for the file system is the client's mistake

    Scenario Outline: The server does not fail when <because>
      When the client gets <path>
      Then the response is no failure of the server

      Examples:
        | because                       | path                                 |
        | a name is too long            | a name of 300 letters                |
        | directories are too deep      | a document 3900 directories deep     |
        | the path climbs and climbs    | the parent of the parent, 2600 times |

  @paths.trailing-slash
  Rule: A slash behind a file is no failure of the server

    Scenario: The path of a document ends in a slash
      When the client opens with the request line "GET {document path}/ HTTP/1.0"
      Then the response is no failure of the server

  @paths.no-markup
  Rule: Markup in a path does not become markup in a page

    Scenario Outline: Nothing of the path runs in a browser when <because>
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then the markup of the path is no part of a page

      Examples:
        | because                    | uri                                            |
        | the markup is encoded      | /%3Cscript%3E{unknown}%3C/script%3E            |
        | the markup is plain        | /<script>{unknown}</script>                    |
        | the markup closes a quote  | /%22%3E%3Cscript%3E{unknown}%3C/script%3E      |
        | the markup is in the query | {missing}?%3Cscript%3E{unknown}%3C/script%3E   |

    Scenario Outline: Nothing of the path runs in a browser when <because>
      Given a directory
      When the client opens with the request line "GET {directory without slash}<rest> HTTP/1.0"
      Then the markup of the path is no part of a page

      Examples:
        | because                         | rest                                    |
        | the server redirects            | ?<script>{unknown}</script>             |
        | markup follows a directory      | /%3Cscript%3E{unknown}%3C/script%3E/    |

  @paths.listed-names
  Rule: A name in a listing does not become markup

    Background:
      Given the root lists the document

    Scenario Outline: Nothing of the name is markup when <because>
      Given a second document named "<name>"
      When the client gets the root with "Accept: text/html"
      Then the name of the second document is no markup in a page

      Examples:
        | because                    | name              |
        | it holds an element        | <script>h10s.txt  |
        | it closes a quote          | \" title=h10s.txt |

  @paths.name-in-head
  Rule: A name does not become a header field

    Scenario: The name holds a line end and a field
      Given a second document whose name holds the field "X-Injected: yes"
      When the client gets the second document
      Then the response has no field "X-Injected"

  @paths.unknown-type
  Rule: A name that tells nothing is not taken for a page

    Scenario Outline: The body runs in no browser when <because>
      Given a second document named "<name>"
      When the client gets the second document
      Then the body is labelled as nothing that a browser runs

      Examples:
        | because                       | name            |
        | nobody knows the suffix       | notes.h10suffix |
        | the name has no suffix        | notes           |

  @paths.forbidden
  Rule: What is said about a 403 is said in its body

    Scenario: The client asks for what may be forbidden
      Given a symbolic link out of the root
      When the client gets the symbolic link
      Then a 403 has a body

    Scenario: The client asks for a file that nobody may read
      Given a file that nobody may read
      When the client gets the file that nobody may read
      Then a 403 has a body
