@httpfs
Feature: Upload

  POST /bar creates the file bar, or overwrites it, with the body of the request.

  Background:
    Given a document
    And the server stores what is posted

  @upload.creates
  Rule: A new file is created with the body

    Scenario Outline: The file holds the body when <because>
      When the client posts a file <content>
      Then the server holds the posted file, octet for octet

      Examples:
        | because                     | content                          |
        | the body is a short text    | of 10 octets                     |
        | the body is of several lines| of several lines                 |
        | the text is beyond ASCII    | with text beyond ASCII           |
        | the body holds every octet  | that holds every octet value     |
        | the body is long            | of 300000 octets                 |
        | the body begins with a line end | that begins with an empty line |
        | the body is empty           | that is empty                    |

  @upload.overwrites
  Rule: A file that is there is overwritten

    Scenario Outline: Nothing is left of the old content when <because>
      Given a second document of 1000 octets
      When the client posts a file <content> over the second document
      Then the server holds the posted file, octet for octet

      Examples:
        | because                     | content          |
        | the new content is shorter  | of 10 octets     |
        | the new content is longer   | of 5000 octets   |

  @upload.served
  Rule: What has been posted is served

    Scenario: The file is asked for
      When the client posts a file of 100 octets
      Then the posted file is served, octet for octet

  @upload.status
  Rule: A successful upload is answered with success

    Scenario: The file is new
      When the client posts a file of 100 octets
      Then the post is accepted

    Scenario: The file was there
      Given a second document of 1000 octets
      When the client posts a file of 100 octets over the second document
      Then the post is accepted

  @upload.segments
  Rule: The body is read to its end however the network cuts it

    Scenario Outline: The file is whole when <because>
      When the client posts a file of 3000 octets <cut>
      Then the server holds the posted file, octet for octet

      Examples:
        | because                             | cut                          |
        | the body comes after the head       | cut after the head           |
        | the body comes in two parts         | cut inside the body          |
        | the request line comes in two parts | cut inside the request line  |

  @upload.declared-length
  Rule: The body is as long as Content-Length says

    Scenario: More octets come than were declared
      When the client posts a file of 100 octets and 20 octets too many
      Then the server holds the posted file, octet for octet

  @upload.field-name-case
  Rule: The name of Content-Length may be in lower case

    Scenario: The client writes all names in lower case
      When the client posts a file of 100 octets with "content-length"
      Then the server holds the posted file, octet for octet

  @upload.incomplete
  Rule: A body that was cut short changes nothing

    Scenario: The client goes away in the middle of a new file
      When the client posts half a file and goes away
      Then the server holds no such file

    Scenario: The client goes away in the middle of an old file
      Given a second document of 1000 octets
      When the client posts half a file over the second document and goes away
      Then the server holds the second document as it was

  @upload.nested
  Rule: A file can be posted into a directory that is not there yet

    Scenario: The directory is new
      When the client posts a file to a new directory
      Then the server holds the posted file, octet for octet

  @upload.overwrite-switch
  Rule: A switch keeps POST from overwriting

    Scenario: The client asks not to overwrite
      Given a second document of 1000 octets
      When the client posts a file over the second document with the query "overwrite=false"
      Then the server holds the second document as it was

    Scenario: The query is no part of a name
      Given a second document of 1000 octets
      When the client posts a file over the second document with the query "overwrite=false"
      Then no file has the query for a part of its name
