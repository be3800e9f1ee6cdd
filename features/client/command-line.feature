@client
Feature: Command line

  A client that is a program prints the body, ends by itself, and says so when something went wrong
  (RFC 1945 §1.3).

  Background:
    Given the client fetches a document

  @command-line.body-alone
  Rule: Standard output holds the body and nothing else

    Scenario Outline: What is printed can be stored as the document when <because>
      When the client receives <body>
      Then the client prints the body alone

      Examples:
        | because                          | body          |
        | the document is one line         | plain text    |
        | its lines end in three ways      | all line ends |
        | it holds octets that are no text | every octet   |

  @command-line.ends
  Rule: The client ends once the server has closed

    Scenario Outline: The close ends the program when <because>
      When the client receives <body>
      Then the client ends by itself

      Examples:
        | because                     | body                        |
        | the length is announced     | plain text                  |
        | no length is announced      | plain text without a length |

  @command-line.early-close
  Rule: A connection that closes early is no surprise

    Scenario Outline: The client ends by itself when <because>
      When the client receives "<bytes>" and then the end of the connection
      Then the client ends by itself

      Examples:
        | because                              | bytes                                               |
        | no octet has arrived                 |                                                     |
        | half a status line has arrived       | HTTP/1.0 20                                         |
        | half a head has arrived              | HTTP/1.0 200 OK\r\nContent-Ty                       |
        | half a body has arrived              | HTTP/1.0 200 OK\r\nContent-Length: 100\r\n\r\nhalf  |

    Scenario: The client ends by itself although the server does not hear it out
      When the client fetches from a server that closes before it is asked
      Then the client ends by itself

  @command-line.early-close-reported
  Rule: A head that breaks off is reported

    Scenario Outline: The user learns of it when <because>
      When the client receives "<bytes>" and then the end of the connection
      Then the client reports the failure

      Examples:
        | because                              | bytes                          |
        | half a status line has arrived       | HTTP/1.0 20                    |
        | half a head has arrived              | HTTP/1.0 200 OK\r\nContent-Ty  |

  @command-line.reset
  Rule: A connection that is reset is no surprise

    Scenario: The client ends with a report
      When the client receives "HTTP/1.0 200 OK\r\nContent-Length: 100\r\n\r\n" and then a reset
      Then the client reports the failure

  @command-line.refused
  Rule: A refused connection is reported

    Scenario: The user learns that nobody listens
      When the client fetches from a port where nobody listens
      Then the client reports the failure
