@server
Feature: Additional methods

  PUT, DELETE, LINK and UNLINK are known and not required; no server has to take a POST for a
  file either. Who does not do what a method asks says so (RFC 1945 §5.1.1, Appendix D.1).

  Background:
    Given a document

  @additional-methods.post-is-no-get
  Rule: A post to a file is not answered as a get

    Scenario: The client posts to a document
      Given a second document of 100 octets
      When the client posts "hello" to "{second document}"
      Then the second document does not arrive

  @additional-methods.put
  Rule: What was put with success is there

    Scenario: Nothing was there before
      Given a second document of 10 octets
      When the client puts "hello" under a new path
      Then a put that succeeded is there

  @additional-methods.put-again
  Rule: What is put where something was takes its place

    Scenario: The client puts one text after the other
      Given a second document of 10 octets
      When the client puts "a first text" and then "another" under one path
      Then a put that succeeded is there

  @additional-methods.put-elsewhere
  Rule: A put changes no other resource

    Scenario: The client puts under a new path
      Given a second document of 10 octets
      When the client puts "hello" under a new path
      Then the document is what it was

  @additional-methods.delete
  Rule: What was deleted with success is gone, and what was not is there

    Scenario: The client deletes a document
      Given a second document of 100 octets
      When the client opens with the request line "DELETE {second document} HTTP/1.0"
      Then the second document is gone if the server says so, and there if not

  @additional-methods.link
  Rule: LINK and UNLINK are not taken for GET

    Scenario Outline: The document does not arrive when <because>
      When the client opens with the request line "<method> {document} HTTP/1.0"
      Then the document does not arrive

      Examples:
        | because                       | method |
        | the client adds a link        | LINK   |
        | the client takes a link away  | UNLINK |

  @additional-methods.allow
  Rule: The methods that Allow lists are allowed

    Scenario Outline: The client may do what it is told when <because>
      Given a second document of 100 octets
      When the client opens with the request line "<method> {second document} HTTP/1.0"
      Then every method that Allow lists is allowed

      Examples:
        | because                          | method    |
        | its method is unknown            | {unknown} |
        | it wants to delete a document    | DELETE    |
        | it asks for what is allowed      | OPTIONS   |
