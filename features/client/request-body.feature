@client
Feature: Request body

  The body of a request is counted by Content-Length: closing the connection cannot end it, for
  then no answer could come back (RFC 1945 §7.2.2, §8.3).

  @request-body.length
  Rule: Content-Length counts the octets of the body

    Background:
      Given the client posts a document

    Scenario Outline: The count is right when <because>
      When the client posts <body>
      Then Content-Length counts the octets that follow the head

      Examples:
        | because                                | body              |
        | the body is one line                   | plain text        |
        | its characters take several octets     | text beyond ASCII |
        | its lines end in three ways            | all line ends     |
        | it holds octets that are no text       | every octet       |
        | it is longer than one segment          | a long text       |
        | it is empty                            | nothing           |

  @request-body.octets
  Rule: The body arrives octet for octet

    Background:
      Given the client posts a document

    Scenario Outline: Nothing is changed when <because>
      When the client posts <body>
      Then the request body is what the client was given

      Examples:
        | because                                | body              |
        | the body is one line                   | plain text        |
        | its characters take several octets     | text beyond ASCII |
        | its lines end in three ways            | all line ends     |
        | an empty line comes first              | an empty line     |
        | it holds octets that are no text       | every octet       |
        | it is longer than one segment          | a long text       |

  @request-body.media-type
  Rule: A request with a body says of what type it is

    Background:
      Given the client posts a document

    Scenario: The request has a Content-Type
      When the client posts plain text
      Then the request has the field "Content-Type"

  @request-body.media-type-form
  Rule: The media type is type, slash and subtype

    Background:
      Given the client posts a document

    Scenario: The media type, if sent, follows the grammar
      When the client posts plain text
      Then the media type of the request is well formed

  @request-body.no-allow
  Rule: A POST request has no Allow

    Background:
      Given the client posts a document

    Scenario: The methods of the resource are the server's to tell
      When the client posts plain text
      Then the request has no field "Allow"

  @request-body.none-with-get
  Rule: A request for a document has no body

    Background:
      Given the client fetches a document

    Scenario: Nothing is announced and nothing follows the head
      When the client fetches another document
      Then the request has no body

  @request-body.coding
  Rule: A body has the coding that its label names

    Background:
      Given the client posts a document

    Scenario: A body that was given as text is not labelled as compressed
      When the client posts a long text
      Then the body has the coding that the request names

  @request-body.charset
  Rule: A body is a text of the character set that is named for it

    Background:
      Given the client posts a document

    Scenario Outline: The name is right, if there is one, when <because>
      When the client posts <body>
      Then the body is a text of the charset that the client names, if any

      Examples:
        | because                             | body              |
        | its characters take several octets  | text beyond ASCII |
        | it holds octets that are no text    | every octet       |

  @request-body.refused
  Rule: A client that is refused while it sends stops sending

    Background:
      Given the client posts a long file

    Scenario Outline: The rest is kept when <because>
      When the client posts a long file and gets <answer> with <status> before it is read
      Then the client does not send the whole body

      Examples:
        | because                           | answer                      | status |
        | the client is to blame            | a whole answer              | 400    |
        | the server cannot take it now     | a whole answer              | 503    |
        | the status has come and no end    | the beginning of an answer  | 400    |
