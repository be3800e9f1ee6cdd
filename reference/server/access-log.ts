/** One answered request. */
export interface LogEntry {
  /** The client's address. */
  readonly client: string
  readonly time: Date
  /** As it was sent, without its line end; empty when it could not be read. */
  readonly requestLine: string
  readonly status: number
  /** Bytes of the entity body that were sent. */
  readonly bytes: number
}

const months = 'JanFebMarAprMayJunJulAugSepOctNovDec'

/** The entry in Common Log Format: `host ident user [date] "request" status bytes`. */
export function formatLogEntry({ client, time, requestLine, status, bytes }: LogEntry): string {
  const request = requestLine === '' ? '-' : escapeLine(requestLine)
  return `${client} - - [${formatTime(time)}] "${request}" ${status} ${bytes === 0 ? '-' : bytes}`
}

/** `10/Oct/1996:13:55:36 +0000` */
function formatTime(time: Date): string {
  const [date = '', clock] = time.toISOString().slice(0, 19).split('T')
  const [year, month, day] = date.split('-')
  const name = months.slice(Number(month) * 3 - 3, Number(month) * 3)
  return `${day}/${name}/${year}:${clock} +0000`
}

/** A request must not be able to forge an entry, or to speak to the terminal it is shown on. */
function escapeLine(line: string): string {
  return line.replace(/[^\x20-\x7e]|["\\]/g, character => {
    const code = character.charCodeAt(0).toString(16)
    return `\\x${code.padStart(2, '0')}`
  })
}
