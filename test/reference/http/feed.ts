import type { Test } from 'tap'
import { HttpError } from '../../../reference/http/http-error.js'

interface Reading {
  readonly taken: number
}

/** A reader with its limits already given. */
export type Reader<R extends Reading> = (bytes: Buffer) => R | undefined

/** What a reader makes of `text`: whole, of every prefix (more is wanted), and with a tail. */
export function reads<R extends Reading>(t: Test, read: Reader<R>, text: string): R {
  const bytes = Buffer.from(text, 'latin1')
  const enough = prefixes(bytes).filter(prefix => read(prefix))
  t.same(enough, [], 'no prefix is enough')
  const whole = read(bytes)
  if (!whole) throw new Error(`more bytes were wanted than ${JSON.stringify(text)}`)
  t.equal(whole.taken, bytes.length, 'the whole is taken')
  t.same(read(Buffer.concat([bytes, Buffer.from('\r\n\0tail')])), whole, 'a tail changes nothing')
  return whole
}

/** `text` is refused with `status`: whole, with a tail, and at every prefix that settles it. */
export function refuses(t: Test, read: Reader<Reading>, text: string, status: number): void {
  const bytes = Buffer.from(text, 'latin1')
  const verdicts = prefixes(bytes).map(prefix => outcome(read, prefix))
  const others = verdicts.filter(verdict => verdict !== 'more' && verdict !== status)
  t.same(others, [], 'no prefix is read, or refused otherwise')
  t.equal(outcome(read, bytes), status, JSON.stringify(text))
  t.equal(outcome(read, Buffer.concat([bytes, Buffer.from('\r\n\r\ntail')])), status, 'with a tail')
}

function prefixes(bytes: Buffer): Buffer[] {
  return Array.from(bytes, (_, length) => bytes.subarray(0, length))
}

function outcome(read: Reader<Reading>, bytes: Buffer): number | 'more' | 'read' {
  let reading: Reading | undefined
  const status = refusal(() => {
    reading = read(bytes)
  })
  return status ?? (reading ? 'read' : 'more')
}

/** The status of the HttpError that `run` throws. */
export function refusal(run: () => unknown): number | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    if (error instanceof HttpError) return error.status
    throw error
  }
}
