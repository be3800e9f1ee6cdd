import type { EventRecord, ExchangeRecord } from '../../verdict/result.js'

/** Who closed a connection and how, in the order in which it came about. */
export function closingOf({ close, events, target }: ExchangeRecord): string {
  const steps = events.filter(isClosing).map(event => stepOf(event, target))
  if (close === 'refused') return 'connection refused'
  // Of an exchange that is kept in part the end is known, and its events are not.
  if (!events.some(({ by }) => by === 'peer') && close !== 'open')
    return [...steps, usual[close](target)].join(', then ')
  if (close === 'open') return [...steps, usual.open(target)].join(', ')
  return [...new Set(steps)].join(', then ')
}

const usual = {
  fin: (target: string) => `closed by the ${target} (FIN)`,
  reset: (target: string) => `reset by the ${target} (RST)`,
  open: (target: string) => `never closed by the ${target}`
} as const

function isClosing({ kind }: EventRecord): boolean {
  return kind === 'ended' || kind === 'reset'
}

function stepOf({ kind, by }: EventRecord, target: string): string {
  return usual[kind === 'ended' ? 'fin' : 'reset'](by === 'judge' ? 'judge' : target)
}
