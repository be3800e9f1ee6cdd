@httpc
Feature: URL

  The URL names the host, perhaps the port, the path and the query, which is kept as given.

  @url.port
  Rule: The port of the URL is the one connected to

    Scenario: Two servers on two ports are told apart
      Given the client comes to an end when it is asked for a document
      When the client fetches from one server and then from another
      Then each server gets the request meant for it

  @url.host
  Rule: The host is a name or an address

    Background:
      Given the client fetches a document

    Scenario Outline: The document is fetched when <because>
      When the client fetches "<url>"
      Then the request is for "/notes.txt"
      And the client prints the body

      Examples:
        | because                | url                                |
        | the host is an address | http://127.0.0.1:{port}/notes.txt  |
        | the host is a name     | http://localhost:{port}/notes.txt  |

  @url.path
  Rule: The path is kept as given

    Background:
      Given the client fetches a document

    Scenario Outline: The request line has the path when <because>
      When the client fetches "<url>"
      Then the request is for "<target>"

      Examples:
        | because                     | url                        | target             |
        | it has several segments     | {origin}/a/b/c.html        | /a/b/c.html        |
        | it ends in a slash          | {origin}/a/                | /a/                |
        | it holds dots and dashes    | {origin}/a.b-c_d~e.tar.gz  | /a.b-c_d~e.tar.gz  |
        | it holds an escape          | {origin}/two%20words       | /two%20words       |
        | it is empty                 | {origin}                   | /                  |

  @url.query
  Rule: The query is kept as given

    Background:
      Given the client fetches a document

    Scenario Outline: The request line has the query when <because>
      When the client fetches "<url>"
      Then the request is for "<target>"

      Examples:
        | because                       | url                                          | target                               |
        | it is that of the assignment  | {origin}/get?course=networking&assignment=1  | /get?course=networking&assignment=1  |
        | it has one parameter          | {origin}/find?q=tea                          | /find?q=tea                          |
        | a parameter has no value      | {origin}/find?q=&all                         | /find?q=&all                         |
        | a parameter is repeated       | {origin}/find?n=1&n=2&n=1                    | /find?n=1&n=2&n=1                    |
        | it holds escapes and a plus   | {origin}/find?q=a%20b+c%26d                  | /find?q=a%20b+c%26d                  |
        | it holds an equals sign       | {origin}/find?q=a=b==                        | /find?q=a=b==                        |
        | it holds path characters      | {origin}/find?from=/a/b:80                   | /find?from=/a/b:80                   |
        | no path precedes it           | {origin}/?q=tea                              | /?q=tea                              |
