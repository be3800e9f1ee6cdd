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
