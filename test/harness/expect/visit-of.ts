import type { Visit } from '../../../harness/expect/visit.js'
import type { Invocation } from '../../../harness/target/invocation.js'
import type { Exchange } from '../../../harness/wire/exchange.js'

/** What differs between the visits of a test. Texts are latin1. */
export interface Told {
  /** What the client sent, one text a connection. */
  readonly sent?: readonly string[]
  readonly stdout?: string
  readonly stderr?: string
  readonly exitCode?: number
  readonly signal?: string
  readonly ended?: Invocation['ended']
  readonly body?: string
  readonly given?: string
  readonly target?: string
}

export function visitOf(told: Told): Visit {
  const { sent = [], body = '', given = '', target = '' } = told
  return {
    invocation: invocationOf(told),
    exchanges: sent.map((text, nth) => exchangeOf(text, nth + 1)),
    body: octets(body),
    given: octets(given),
    target
  }
}

function invocationOf({ stdout = '', stderr = '', ...told }: Told): Invocation {
  return {
    command: ['client'],
    exitCode: told.signal || told.ended ? null : (told.exitCode ?? 0),
    signal: told.signal ?? null,
    stdout: octets(stdout),
    stderr: octets(stderr),
    duration: 1,
    ...(told.ended && { ended: told.ended })
  }
}

function exchangeOf(text: string, nth: number): Exchange {
  return {
    id: `exchange-${nth}`,
    target: 'client',
    label: `connection ${nth}`,
    address: { host: '127.0.0.1', port: 1 },
    events: [],
    sent: Buffer.alloc(0),
    received: octets(text),
    close: 'fin'
  }
}

function octets(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}
