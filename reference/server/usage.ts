export const usage = `Usage: httpfs [options]

Serves the files of a directory over HTTP/1.0: GET and HEAD read them, POST stores them.

  -p, --port PORT        listen on this port, 0 for any free one (8080)
  -d, --directory DIR    serve this directory (the current one)
      --host HOST        listen on this address (127.0.0.1: this machine only)
      --read-only        refuse to store anything
      --auth FILE        ask for a user and a password where FILE says so
      --redirect FROM=TO lead a path to another one, or to a URL; may be repeated
      --gzip             send NAME.gz instead of NAME to clients that accept gzip
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

FILE names who may have what, one account a line; it must lie outside of DIR, and it pays to
keep it readable for the server's user alone. A path covers all that is below it, for GET, HEAD
and POST, and the deepest path that covers a file decides. The rest is for everybody. Passwords
travel in the clear (Basic authentication): over a network that is not yours, use a tunnel.

    # path     user:password
    /private/  alice:open sesame

A redirect answers 302 for FROM, as in --redirect /old=/new.html, and hides a file of that name.
With --gzip, NAME.gz is used only beside a NAME that is not newer; asked for by its own name
it is a file like any other.

Exit status: 0 after SIGINT or SIGTERM, 2 for wrong arguments, 3 when DIR or FILE cannot be used,
4 when HOST and PORT cannot be listened on.
`
