@client
Feature: Preferences

  A client may tell which media types, character sets, codings and languages it would rather have.
  No client has to, and no server has to listen (RFC 1945 §D.2).

  Background:
    Given the client fetches a document

  @preferences.accept
  Rule: Accept lists media ranges

    Scenario: Each range is a type and a subtype, or an asterisk in place of them
      When the client fetches another document
      Then the preference "Accept", if sent, follows its grammar

  @preferences.charset
  Rule: Accept-Charset lists character sets

    Scenario: Each is a token
      When the client fetches another document
      Then the preference "Accept-Charset", if sent, follows its grammar

  @preferences.encoding
  Rule: Accept-Encoding lists content codings

    Scenario: Each is a token
      When the client fetches another document
      Then the preference "Accept-Encoding", if sent, follows its grammar

  @preferences.language
  Rule: Accept-Language lists languages

    Scenario: Each is a language tag
      When the client fetches another document
      Then the preference "Accept-Language", if sent, follows its grammar
