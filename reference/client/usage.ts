const general = `httpc is a curl-like HTTP/1.0 client.

Usage:
    httpc (get|post) [options] URL
    httpc help [get|post]

Commands:
    get     executes a GET request and prints the response
    post    executes a POST request and prints the response
    help    prints this text, or that of a command

Options:
    -v           prints status line and header fields before the body
    -h key:value adds a header field to the request; may be given many times
    -d string    post: the body is this text
    -f file      post: the body is the content of this file
    -o file      writes the body of the response to this file
    -L           get: follows up to five redirects
    --timeout S  gives up when nothing happens for S seconds (default 30)
    --help       prints this text
    --version    prints the version

Exit status:
    0    a response came, whatever its status
    2    the command line is wrong
    3    the host cannot be found or connected to
    4    the server did nothing until the timeout
    5    what came is no HTTP response
    6    the body of the response is truncated; what came of it is written
    7    a redirect was not followed; the response that asks for it is printed
    8    a local file cannot be read or written
    130  interrupted

A file named by -o is replaced when the body is complete or truncated; any other
failure leaves it as it was.
`

const get = `httpc get [-v] [-h key:value]... [-o file] [-L] [--timeout S] URL

Executes a GET request and prints the body of the response.

    -v           prints status line and header fields before the body
    -h key:value adds a header field to the request; may be given many times
    -o file      writes the body to this file
    -L           follows up to five redirects; credentials stay with their host
    --timeout S  gives up when nothing happens for S seconds (default 30)
`

const post = `httpc post [-v] [-h key:value]... [-d string | -f file] [-o file] [--timeout S] URL

Executes a POST request and prints the body of the response. Without -d and -f the
body of the request is empty.

    -v           prints status line and header fields before the body
    -h key:value adds a header field to the request; may be given many times
    -d string    the body is this text, byte for byte
    -f file      the body is the content of this file
    -o file      writes the body of the response to this file
    --timeout S  gives up when nothing happens for S seconds (default 30)

A POST is never redirected.
`

/** The help on a topic; `undefined` when there is none. */
export function usage(topic: string | undefined): string | undefined {
  if (topic === undefined || topic === 'help') return general
  return { get, post }[topic]
}
