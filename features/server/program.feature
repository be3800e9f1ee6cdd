@server
Feature: Program

  Behind a URL may stand a program that makes its page anew for every request (RFC 1945 §8.1).
  Where one stands, and that it repeats its query, only the adapter can say.

  Background:
    Given a document
    And the server offers a program

  @program.output
  Rule: A program answers with its output, not with its source

    Scenario: The program repeats its query
      When the client asks the program for the name of the document
      Then the page holds the name of the document

  @program.source
  Rule: No spelling of a program's URL shows its source

    Background:
      Given the server offers a program that has a file

    Scenario Outline: The source is not shown when <because>
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then the source of the program does not arrive

      Examples:
        | because                        | uri                      |
        | the URL is the program's       | {program}?x              |
        | a slash follows                | {program}/               |
        | a dot follows                  | {program}.               |
        | a space follows                | {program}%20             |
        | NUL follows                    | {program}%00             |
        | the name is escaped            | {program in %6a}         |
        | the escapes are escaped        | {program in %256a}       |
        | the name is in capitals        | {program in capitals}    |
        | two slashes open the path      | /{program}               |
        | a dot segment opens the path   | /.{program}              |
        | a copy of an editor is meant   | {program}~               |
        | a stream of the file is meant  | {program}::$DATA         |
        | the URI is absolute            | http://{authority}{program} |
