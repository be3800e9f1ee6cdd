/** The parts of a status line, as far as they can be told apart. */
export interface StatusLine {
  readonly version: string | undefined
  readonly status: number | undefined
  readonly reason: string | undefined
}

/** The parts of a request line, as far as they can be told apart. */
export interface RequestLine {
  readonly method: string | undefined
  /** Whatever stands between method and version, spaces included. */
  readonly target: string | undefined
  /** Undefined in a simple request (RFC 1945 §5). */
  readonly version: string | undefined
}

const statusLine = /^(\S+)(?:[ \t]+(\d+)(?=[ \t]|$)(?:[ \t](.*))?)?/s

/** `HTTP/1.0 200 OK` in its three parts. Wide spaces are passed over. */
export function cutStatusLine(line: string): StatusLine {
  const [, version, status, reason] = statusLine.exec(line) ?? []
  return { version, status: status === undefined ? undefined : Number(status), reason }
}

const versionAtEnd = /(?:^|[ \t]+)(HTTP\/\S*)[ \t]*$/i

/** `GET /path HTTP/1.0` in its three parts. Wide spaces are passed over. */
export function cutRequestLine(line: string): RequestLine {
  const version = versionAtEnd.exec(line)
  const rest = (version ? line.slice(0, version.index) : line).trim()
  const [, method, target] = /^(\S+)(?:[ \t]+(.+))?$/s.exec(rest) ?? []
  return { method, target, version: version?.[1] }
}
