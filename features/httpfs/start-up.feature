@httpfs
Feature: Start-up

  httpfs [-v] [-p PORT] [-d PATH-TO-DIR]: the port is 8080 and the directory the current one
  unless the options say otherwise.

  @start-up.options
  Rule: The options give the port and the directory

    Scenario: The server is started with both
      Given a server that listens
      When the server is started in another directory with "-p" and "-d"
      Then it serves the file of that directory

  @start-up.directory
  Rule: Without -d the current directory is served

    Scenario: The server is started inside a directory
      Given a document
      When the server is started in another directory without "-d"
      Then it serves the file of that directory

  @start-up.relative-directory
  Rule: The directory may be given as a relative path

    Scenario: The server is started beside a directory
      Given a document
      When the server is started in another directory with a relative path after "-d"
      Then it serves the file of that directory

  @start-up.port
  Rule: Without -p the port is 8080

    Scenario: The server is started without a port
      Given a document
      When the server is started in another directory without "-p"
      Then it serves the file of that directory

  @start-up.verbose
  Rule: With -v debugging messages are printed

    Scenario: A document is asked for
      Given a document
      When the server is started in another directory with "-v"
      Then it serves the file of that directory
      And it has printed more than one without "-v"
