@client
Feature: Status code

  The first digit of the code says how the request went; the rest is detail that a client need not
  know (RFC 1945 §6.1.1, §9).

  Background:
    Given the client fetches a document

  @status-code.class
  Rule: An unknown code counts as the first of its class

    Scenario Outline: Both codes are taken alike when <because>
      When the client receives the status <unknown> and, asked again, the status <known>
      Then the client treats both alike

      Examples:
        | because                       | unknown | known |
        | they speak of success         | 299     | 200   |
        | the client is to blame        | 499     | 400   |
        | the server is to blame        | 599     | 500   |

  @status-code.entity
  Rule: The entity of an answer is shown whatever the code

    Scenario Outline: The body is printed when <because>
      When the client receives the status <code>
      Then the client prints the body

      Examples:
        | because                          | code |
        | something was created            | 201  |
        | the request was accepted         | 202  |
        | the code of success is unknown   | 299  |
        | there is no such document        | 404  |
        | the client's error is unknown    | 499  |
        | the server failed                | 500  |
        | the server's error is unknown    | 599  |

  @status-code.choices
  Rule: A choice of locations is followed or shown

    Scenario Outline: The client shows a document when <because>
      When the client receives the status <code> and a preferred location
      Then the client prints the list of choices or the preferred document

      Examples:
        | because                         | code |
        | there are several choices       | 300  |
        | the code of redirection is new  | 399  |

  @status-code.not-repeated
  Rule: A refused request is not repeated

    Scenario Outline: The client asks once when <because>
      When the client receives the status <code>
      Then a single request arrives

      Examples:
        | because                              | code |
        | the request was not understood       | 400  |
        | the document is not for this client  | 403  |

  @status-code.refused-credentials
  Rule: Credentials that were refused are not sent for ever

    Scenario: The client ends although the server goes on asking
      When the client sends credentials and is asked for them whatever it sends
      Then the client ends by itself
