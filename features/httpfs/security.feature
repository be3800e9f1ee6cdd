@httpfs
Feature: Security

  Nothing outside the directory is read or written, however it is spelled.

  Background:
    Given a document

  @security.read
  Rule: Nothing outside the directory is read

    Background:
      Given a directory

    Scenario Outline: The file outside is not shown when <because>
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then nothing from outside the root is shown

      Examples:
        | because                                | uri                                  |
        | the path begins with a parent segment  | /../{canary}                         |
        | it climbs from a directory             | {directory}../../{canary}            |
        | the leading slash is missing           | ../{canary}                          |
        | dots are doubled to survive a filter   | /....//{canary}                      |
        | the dots are encoded                   | /%2e%2e/{canary}                     |
        | the slash is encoded                   | /..%2f{canary}                       |
        | everything is encoded twice            | /%252e%252e%252f{canary}             |
        | the path is absolute                   | {canary path}                        |
        | the absolute path follows a slash      | /{canary path}                       |
        | the directory's name begins alike      | /../{sibling canary}                 |
        | the name is cut short by NUL           | /../{canary}%00.txt                  |

  @security.write
  Rule: Nothing outside the directory is written

    Background:
      Given a directory
      And the server stores what is posted

    Scenario Outline: Everything outside stays as it was when <because>
      When the client posts "intruder" to "<uri>"
      Then everything outside the root is as it was

      Examples:
        | because                                | uri                                  |
        | the path begins with a parent segment  | /../{canary}                         |
        | the file would be new                  | /../intruder.txt                     |
        | it climbs from a directory             | {directory}../../intruder.txt        |
        | the leading slash is missing           | ../intruder.txt                      |
        | dots are doubled to survive a filter   | /....//intruder.txt                  |
        | the dots are encoded                   | /%2e%2e/intruder.txt                 |
        | the slash is encoded                   | /..%2fintruder.txt                   |
        | the path is absolute                   | {canary path}                        |
        | the absolute path follows a slash      | /{canary path}                       |
        | the directory's name begins alike      | /../{sibling canary}                 |

  @security.list
  Rule: Nothing outside the directory is listed

    Background:
      Given a directory

    Scenario Outline: No name is told when <because>
      When the client opens with the request line "GET <uri> HTTP/1.0"
      Then no name from outside the root is shown

      Examples:
        | because                         | uri                 |
        | the parent is asked for         | /../                |
        | the dots are encoded            | /%2e%2e/            |
        | it climbs from a directory      | {directory}../../   |

  @security.read-by-link
  Rule: Nothing outside the directory is read through a symbolic link

    Scenario: A link in the directory points to a file outside
      Given a symbolic link out of the root
      When the client gets the symbolic link
      Then nothing from outside the root is shown

    Scenario: A link points into a directory whose name begins like the directory's
      Given a symbolic link to the root's sibling
      When the client gets the symbolic link
      Then nothing from outside the root is shown

  @security.write-by-link
  Rule: Nothing outside the directory is written through a symbolic link

    Scenario: A link in the directory points to a file outside
      Given the server stores what is posted
      And a symbolic link out of the root
      When the client posts "intruder" over the symbolic link
      Then everything outside the root is as it was
