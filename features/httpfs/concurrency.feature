@httpfs
Feature: Concurrency

  Many clients are served at once, also two writers, or a reader and a writer, of one file.

  Background:
    Given a document

  @concurrency.idle-client
  Rule: A client that is idle does not hold up the others

    Scenario Outline: The document arrives when <because>
      Given another client that has sent "<bytes>" and waits
      When the client gets the document
      Then the document arrives

      Examples:
        | because                                   | bytes                   |
        | another client has said nothing           |                         |
        | another client is half through its request | GET {document} HTTP/1.0\r\nX: |

  @concurrency.readers
  Rule: Many clients read at once

    Scenario: Every client wants a file of its own
      Given 5 more documents
      When four clients get each of the documents at once
      Then every client receives its document

  @concurrency.writers
  Rule: Of two writers of one file one wins entirely

    Scenario: Two clients post to one path at once
      Given the server stores what is posted
      When two clients post different files to one path at once
      Then the server holds one of them, octet for octet

  @concurrency.reader-and-writer
  Rule: A reader of a file that is being written sees one state of it

    Scenario: The file is replaced while others read it
      Given the server stores what is posted
      And a second document of 300000 octets
      When clients get the second document while another posts over it
      Then every client receives one state of the document
