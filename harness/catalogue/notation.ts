const mark = /^(?:[<>](?: .*)?|\$ .+|\.\.\.)$/
const longest = 12

/**
 * What is wrong with an exchange as examples write it down; undefined when nothing is.
 *
 *     $ httpc get URL        a command; lines without a mark after it are what it prints
 *     > GET / HTTP/1.0       sent by the client; a mark alone is an empty line
 *     < HTTP/1.0 200 OK      sent by the server
 *     < [closes]             what happens, in brackets
 *     ...                    something is left out, also within a line
 *
 * Lines of a head end with CRLF; where another line end or a control character matters, it stands
 * as \r, \n, \t or \xNN, as in the features.
 */
export function notationProblem(text: string): string | undefined {
  const lines = text.replace(/\n$/, '').split('\n')
  if (lines.length > longest) return `has ${lines.length} lines: at most ${longest}`
  const command = lines.findIndex(line => line.startsWith('$ '))
  const printed = command === -1 ? lines.length : command
  const unmarked = lines.find((line, index) => index < printed && !mark.test(line))
  return unmarked === undefined
    ? undefined
    : `has a line that begins with none of the marks > < $ ...: "${unmarked}"`
}
