export const usage = `Usage: httpfs [options]

Serves the files of a directory over HTTP/1.0: GET and HEAD read them, POST stores them.

  -p, --port PORT        listen on this port, 0 for any free one (8080)
  -d, --directory DIR    serve this directory (the current one)
      --host HOST        listen on this address (127.0.0.1: this machine only)
      --read-only        refuse to store anything
      --max-body BYTES   refuse to store larger files (1073741824)
      --timeout SECONDS  cut off clients that are silent or slow for so long (30)
      --product TEXT     the Server field of every response, '' for none (httpfs/VERSION)
  -v, --verbose          log every request in Common Log Format
      --help             print this and exit
      --version          print the version and exit

GET of a folder lists it as plain text, HTML, JSON or XML, whichever the client accepts best.
GET FILE?download asks the browser to save the file. POST FILE?overwrite=false stores a file
only if there is none of that name. All files below DIR are served, also hidden ones; links
are followed as long as they stay in DIR. Names that begin with .httpfs- and end in .part are
files on their way in and never served.

Exit status: 0 after SIGINT or SIGTERM, 2 for wrong arguments, 3 when DIR cannot be served,
4 when HOST and PORT cannot be listened on.
`
