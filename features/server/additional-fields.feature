@server
Feature: Additional fields

  Some fields are known and not required. A client may say which character sets, codings and
  languages it likes; a response may say of which it is (RFC 1945 Appendix D.2).

  Background:
    Given a document

  @additional-fields.preferences
  Rule: What a client prefers does no harm

    Scenario Outline: The document arrives when <because>
      When the client gets the document with "<field>"
      Then the document arrives, as it is or in the coding that is named

      Examples:
        | because                          | field                                     |
        | it reads pages above all         | Accept: text/html;level=1, */*;q=0.1      |
        | it reads what nobody writes      | Accept: x-nobody/x-nothing                |
        | it lists nothing to be read      | Accept: , ,                               |
        | it likes a character set         | Accept-Charset: iso-8859-5, unicode-1-1   |
        | it knows a set that nobody knows | Accept-Charset: x-nobody;q=0.5, *;q=0     |
        | it names no character set        | Accept-Charset:                           |
        | it likes a language              | Accept-Language: da, en-gb;q=0.8          |
        | it knows a language of its own   | Accept-Language: x-klingon, *;q=0         |
        | it lists nothing as a language   | Accept-Language: , ,                      |
        | it knows compression             | Accept-Encoding: compress, gzip, x-gzip   |
        | it knows a coding of its own     | Accept-Encoding: x-nobody                 |
        | it lists nothing as a coding     | Accept-Encoding: ,                        |

  @additional-fields.accept-encoding
  Rule: No coding is used that the client did not name

    Scenario Outline: The document comes without a coding when <because>
      When the client gets the document with "Accept-Encoding: <codings>"
      Then the response has no field "Content-Encoding"

      Examples:
        | because                        | codings              |
        | it knows a coding of its own   | x-nobody             |
        | it knows the document as it is | identity             |
        | it knows no coding at all      |                      |
        | it says no to all that it names | gzip;q=0, x-gzip;q=0 |

    Scenario Outline: The compressed form is not sent when <because>
      Given a compressed form of the document beside it
      When the client gets the document with "Accept-Encoding: <codings>"
      Then the response has no field "Content-Encoding"

      Examples:
        | because                         | codings              |
        | the client knows another coding | x-nobody             |
        | the client knows no coding      |                      |
        | the client says no to all       | gzip;q=0, x-gzip;q=0 |

  @additional-fields.content-encoding
  Rule: A coding that is used is the one that is named

    Scenario Outline: The document can be decoded when <because>
      When the client gets the document with "Accept-Encoding: <codings>"
      Then the document arrives, as it is or in the coding that is named

      Examples:
        | because                       | codings |
        | it knows gzip                 | gzip    |
        | it knows gzip by its old name | x-gzip  |
        | it knows gzip in capitals     | GZIP    |

    Scenario Outline: The compressed form can be decoded when <because>
      Given a compressed form of the document beside it
      When the client gets the document with "Accept-Encoding: <codings>"
      Then the document arrives, as it is or in the coding that is named

      Examples:
        | because                              | codings |
        | the client knows gzip                | gzip    |
        | the client knows its old name        | x-gzip  |

  @additional-fields.content-language
  Rule: Content-Language lists languages

    Scenario: The client prefers one
      When the client gets the document with "Accept-Language: en"
      Then the field Content-Language, if there is one, lists languages

  @additional-fields.mime-version
  Rule: MIME-Version stands once at most

    Scenario: The document is there
      When the client gets the document
      Then MIME-Version stands once at most

  @additional-fields.mime-form
  Rule: A response that claims to be MIME has its form

    Scenario: A text has lines that end with LF
      Given a second document of several lines named "lines.txt"
      When the client gets the second document
      Then a response that claims to be MIME has its form
