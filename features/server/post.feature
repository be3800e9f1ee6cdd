@server
Feature: POST

  POST hands the entity in its body to the server. Content-Length says how long that body
  is; without it the server cannot know (RFC 1945 §8.3, §7.2.2).

  Background:
    Given a document
    And the server accepts a post

  @post.zero-length
  Rule: A length of zero is a valid length

    Scenario: Nothing is posted
      When the client posts ""
      Then the response does not complain about the length

  @post.segments
  Rule: A body means the same however the network cuts it

    Scenario Outline: The post is accepted when <because>
      When the client sends the post <cut>
      Then the post is accepted

      Examples:
        | because                        | cut                           |
        | every byte comes alone         | byte by byte                  |
        | a line ends after its CR       | cut between CR and LF         |
        | the body comes after the head  | cut after the head            |
        | the body comes in two parts    | cut inside the body           |

  @post.field-name-case
  Rule: The name of Content-Length may be in any case

    Scenario Outline: The post is accepted when <because>
      When the client posts "hello" with the length in "<field>"
      Then the post is accepted

      Examples:
        | because                      | field               |
        | the name is in lower case    | content-length: 5   |
        | the name is in upper case    | CONTENT-LENGTH: 5   |
        | the name is in mixed case    | cOnTeNt-LeNgTh: 5   |

  @post.no-length
  Rule: A post without a length is answered without waiting for more

    Scenario Outline: The server answers when <because>
      When the client posts "<body>" without a length
      Then the server answers

      Examples:
        | because                      | body  |
        | a body follows               | hello |
        | nothing follows              |       |

  @post.length-required
  Rule: A post whose length cannot be told is answered with 400

    Scenario Outline: The post is malformed when <because>
      When the client posts "<body>" without a length
      Then the response has the status 400

      Examples:
        | because                      | body  |
        | a body follows               | hello |
        | nothing follows              |       |

    Scenario: The post is malformed when its length is a word
      When the client posts "hello" with the length in "Content-Length: five"
      Then the response has the status 400

  @post.invalid-length
  Rule: A length that is no number is refused

    Scenario Outline: The post is refused when <because>
      When the client posts "hello" with the length in "<field>"
      Then the response blames the client

      Examples:
        | because                  | field                |
        | the length is a word     | Content-Length: five |
        | the length is negative   | Content-Length: -5   |
        | the length has a sign    | Content-Length: +5   |
        | the length is in hex     | Content-Length: 0x5  |
        | a letter follows         | Content-Length: 5a   |
        | the length is missing    | Content-Length:      |
        | two lengths are given    | Content-Length: 5 5  |

  @post.contradictory-length
  Rule: Two lengths that contradict each other are refused

    Scenario: The field stands twice
      When the client posts "hello" with the length in "Content-Length: 5\r\nContent-Length: 3"
      Then the response blames the client

  @post.extra-line-end
  Rule: A line end after the body does no harm

    Scenario: An old client ends the body with CRLF
      When the client posts "hello" and a line end
      Then the post is accepted

  @post.allow-ignored
  Rule: Allow in a post is ignored

    Scenario: The client says what it cannot know
      When the client posts "hello" with the field "Allow: DELETE"
      Then the post is accepted

  @post.created
  Rule: A post that creates a resource is answered with 201 and tells of it

    Scenario: The server keeps what it is given
      When the client posts "hello"
      Then a resource that was created is reported with 201 and a body
