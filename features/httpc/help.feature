@httpc
Feature: Help

  "httpc help" prints how the program is used, and "httpc help get" how one command is.

  Background:
    Given the client fetches a document

  @help.usage
  Rule: help prints the usage

    Scenario Outline: The user reads about <command> when <because>
      When the client is asked for help about "<topic>"
      Then the client explains "<command>"

      Examples:
        | because                  | topic | command |
        | help is asked for        |       | get     |
        | no command is named      |       | post    |
        | the command is get       | get   | get     |
        | the command is post      | post  | post    |

  @help.no-request
  Rule: help sends no request

    Scenario: The program explains itself and ends
      When the client is asked for help about "get"
      Then no request arrives
      And the client ends by itself
