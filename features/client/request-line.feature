@client
Feature: Request line

  A client asks on one line: the method, the path on the server and the version of the protocol,
  one space apart and ended by CR LF (RFC 1945 §5.1).

  Background:
    Given the client fetches a document

  @request-line.three-words
  Rule: A request opens with method, path and version, one space apart

    Scenario: A document is asked for on one line
      When the client fetches another document
      Then the request line is three words, one space apart

  @request-line.method
  Rule: The method is spelt in capitals

    Scenario: A document is asked for by GET
      When the client fetches another document
      Then the method of the request is "GET"

    Scenario: A form is sent by POST
      When the client posts plain text
      Then the method of the request is "POST"

  @request-line.full-request
  Rule: A client sends no request of HTTP/0.9

    Scenario: The request for a document names a version
      When the client fetches another document
      Then the request line ends in a version

  @request-line.label
  Rule: A full request is labelled HTTP/1.0

    Scenario: The request for a document is labelled
      When the client fetches another document
      Then the request is labelled HTTP/1.0

  @request-line.path-only
  Rule: A server is asked for path and query alone

    Scenario Outline: Scheme and host stay out of the request line when <because>
      When the client fetches "<url>"
      Then the request line asks for "<target>" alone

      Examples:
        | because                              | url                             | target                  |
        | the URL names a file                 | {origin}/notes.txt              | /notes.txt              |
        | the path has several segments        | {origin}/a/b/c.html             | /a/b/c.html             |
        | a segment of the path is empty       | {origin}/a//b                   | /a//b                   |
        | the path ends in a slash             | {origin}/a/b/                   | /a/b/                   |
        | the path has parameters              | {origin}/a;version=2            | /a;version=2            |
        | a query follows the path             | {origin}/find?q=tea&page=2      | /find?q=tea&page=2      |
        | the query looks like a path          | {origin}/find?from=/a/b:80?c    | /find?from=/a/b:80?c    |
        | the query looks like a URL           | {origin}/find?u=http://example/ | /find?u=http://example/ |

  @request-line.root
  Rule: An empty path is sent as a slash

    Scenario Outline: The root is asked for when <because>
      When the client fetches "<url>"
      Then the request is for "<target>"

      Examples:
        | because                        | url            | target   |
        | the URL ends with the port     | {origin}       | /        |
        | only a slash follows the port  | {origin}/      | /        |
        | a query follows the port       | {origin}?q=tea | /?q=tea  |

  @request-line.default-port
  Rule: A server is looked for at port 80 where the URL names no other

    Scenario Outline: The default port is connected to when <because>
      When the client fetches a document at the default port, as "<written>"
      Then the request comes to the default port

      Examples:
        | because           | written        |
        | no port is named  | http://{host}  |
        | the port is empty | http://{host}: |

  @request-line.escapes
  Rule: The escapes of a URL are sent as they are

    Scenario Outline: An escape is neither undone nor escaped again when <because>
      When the client fetches "<url>"
      Then the request is for "<target>"

      Examples:
        | because                        | url                        | target             |
        | it stands for a space          | {origin}/two%20words       | /two%20words       |
        | it stands for a slash          | {origin}/one%2Fsegment     | /one%2Fsegment     |
        | it stands for a question mark  | {origin}/why%3F            | /why%3F            |
        | it stands for a percent sign   | {origin}/100%25            | /100%25            |
        | it is in lower case            | {origin}/caf%c3%a9         | /caf%c3%a9         |
        | it is part of a query          | {origin}/find?q=a%26b%3Dc  | /find?q=a%26b%3Dc  |

  @request-line.unsafe
  Rule: Unsafe characters are not sent as they are

    Scenario Outline: A character is escaped, or the URL refused, when <because>
      When the client fetches "<url>"
      Then the request, if one is made, is for "<target>"

      Examples:
        | because                             | url                 | target          |
        | it is a space                       | {origin}/two words  | /two%20words    |
        | it is a double quote                | {origin}/a\"b       | /a%22b          |
        | it is an angle bracket              | {origin}/a<b>c      | /a%3Cb%3Ec      |
        | it is a control character           | {origin}/a\x01b     | /a%01b          |
        | it is a percent sign and no escape  | {origin}/100%       | /100%25         |

  @request-line.fragment
  Rule: A fragment stays with the client

    Scenario Outline: The fragment is left out when <because>
      When the client fetches "<url>"
      Then the request, if one is made, is for "<target>"

      Examples:
        | because                 | url                         | target        |
        | it follows the path     | {origin}/notes.txt#chapter  | /notes.txt    |
        | it follows a query      | {origin}/find?q=tea#top     | /find?q=tea   |

  @request-line.one-line
  Rule: A URL adds no line to the request

    Scenario Outline: The request keeps its lines when <because>
      When the client fetches "<url>"
      Then no line of the request opens with "X-Smuggled"

      Examples:
        | because                     | url                                               |
        | the URL holds CR LF         | {origin}/a HTTP/1.0\r\nX-Smuggled: yes\r\nX-Rest: |
        | the URL holds a lone LF     | {origin}/a HTTP/1.0\nX-Smuggled: yes\nX-Rest:     |
        | the query holds CR LF       | {origin}/a?b\r\nX-Smuggled: yes                   |
        | the URL holds CR LF escaped | {origin}/a%20HTTP/1.0%0D%0AX-Smuggled:%20yes      |
