/** What a generated request asks for. */
export interface Asked {
  /** As the URI has it. */
  readonly path: string
  /** Under which there is nothing yet. */
  readonly fresh: string
  /** As the field Host has it. */
  readonly authority: string
}

/** A request line and field lines as octets. */
export function request(line: string, fields: readonly string[]): Buffer {
  return Buffer.from(`${[line, ...fields].join('\r\n')}\r\n\r\n`, 'latin1')
}

/**
 * A request of HTTP/0.9, and an empty line for who waits for one: that nobody may is a requirement
 * of its own (RFC 1945 §4.1).
 */
export function simpleRequest(uri: string): Buffer {
  return Buffer.from(`GET ${uri}\r\n\r\n`, 'latin1')
}
