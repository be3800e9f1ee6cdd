@httpc
Feature: get

  "httpc get URL" asks for the document by GET and prints the body of the response.

  Background:
    Given the client fetches a document

  @get.request
  Rule: get sends one GET request

    Scenario: The document is asked for once
      When the client fetches another document
      Then a single request arrives
      And the request is a GET for the document

  @get.prints
  Rule: The body of the response is printed

    Scenario Outline: The user sees the body when <because>
      When the client receives the status <code>
      Then the client prints the body

      Examples:
        | because                     | code |
        | the request succeeded       | 200  |
        | there is no such document   | 404  |
        | the server failed           | 500  |

  @get.without-length
  Rule: The body is printed whole when no length is announced

    Scenario Outline: The user sees all of the body when <because>
      When the client receives <body> without a length
      Then the client prints the body

      Examples:
        | because                        | body          |
        | it is one line                 | plain text    |
        | its lines end in three ways    | all line ends |
        | it is longer than one segment  | a long text   |

  @get.whole
  Rule: The body is printed to its end

    Scenario Outline: The user sees all of the body when <because>
      When the client receives <body>
      Then the client prints the body

      Examples:
        | because                        | body         |
        | it is longer than one segment  | a long text  |
        | it is a mebibyte               | a mebibyte   |

  @get.unchanged
  Rule: The body is printed as it came

    Scenario Outline: The user sees the same octets when <because>
      When the client receives <body>
      Then the client prints the body

      Examples:
        | because                             | body              |
        | its characters take several octets  | text beyond ASCII |
        | an empty line comes first           | an empty line     |
        | it has the lines of a head          | a head            |

  @get.segments
  Rule: A response in pieces is one response

    Scenario Outline: The user sees the body when <because>
      When the client receives a response <in pieces>
      Then the client prints the body

      Examples:
        | because                          | in pieces               |
        | the body arrives after the head  | cut behind the head     |
        | the empty line is cut            | cut in the empty line   |
        | the body is cut                  | cut in the body         |

  @get.body-only
  Rule: Without -v the head is not printed

    Scenario: The user sees nothing of the head
      When the client receives a telling head
      Then the client prints the body
      And the client prints nothing of the head

  @get.nothing-else
  Rule: Without -v nothing but the body is printed

    Scenario: What is printed can be stored as the document
      When the client receives plain text
      Then the client prints the body alone
