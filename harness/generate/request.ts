/** What a generated request asks for. */
export interface Asked {
  /** As the URI has it. */
  readonly path: string
  /** As the field Host has it. */
  readonly authority: string
}

/** A request line and field lines as octets. */
export function request(line: string, fields: readonly string[]): Buffer {
  return Buffer.from(`${[line, ...fields].join('\r\n')}\r\n\r\n`, 'latin1')
}
