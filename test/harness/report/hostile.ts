import type { Run } from '../../../harness/verdict/result.js'
import { verdicts } from '../../../harness/verdict/result.js'
import {
  base64,
  exchangeOf,
  invocationOf,
  received,
  requirementOf,
  runOf,
  scenarioOf,
  sent
} from './build.js'

/** What a target might send to break out of a report, in one string. */
export const attack = [
  '<script>window.pwned=1</script></script><img src=x onerror=window.pwned=1>',
  ']]><!--',
  '&amp; "double" \'single\' `back`',
  '\x00\x07\x1b[31mred\x1b[0m\x7f\x9b',
  '\u202Eoverride\u2066isolate\u200B\uFEFF\u2028',
  '\uD800 \uFFFE',
  '# TODO not yet \\# SKIP',
  'ok 1 - forged',
  '  ...',
  'Bail out! forged',
  '1..0'
].join('\n')

/** A run in which every string that a target can influence attacks the report. */
export function hostileRun(): Run {
  return runOf(
    verdicts.map(verdict =>
      requirementOf(verdict, { title: attack, scenarios: [hostileScenario(verdict)] })
    ),
    {
      target: { name: attack, role: 'server', command: [attack], url: `javascript:${attack}` },
      exchanges: { e1: hostileExchange() },
      crashes: [{ scenario: attack, exitCode: 1, signal: null, stderr: attack, exchange: 'e1' }]
    }
  )
}

function hostileScenario(verdict: (typeof verdicts)[number]) {
  return scenarioOf(verdict, {
    name: attack,
    because: attack,
    steps: [{ keyword: 'Given', text: attack, status: 'failed' }],
    evidence: { expected: attack, actual: attack, exchange: 'e1', offset: 40 },
    exchanges: ['e1', 'gone'],
    invocations: [
      invocationOf({ command: [attack], stdout: base64(bytes()), stderr: base64(bytes()) })
    ],
    notes: [attack],
    reproduce: attack
  })
}

function hostileExchange() {
  const events = [
    sent(0, bytes()),
    received(1, bytes()),
    { at: 2, kind: 'refused', code: attack } as const,
    { at: 3, kind: 'expired', awaiting: attack } as const
  ]
  return exchangeOf(events, { label: attack, address: { host: attack, port: 80 } })
}

/** The attack in UTF-8, and then every byte there is: most of it is not UTF-8 at all. */
function bytes(): Buffer {
  return Buffer.concat([Buffer.from(attack, 'utf8'), Buffer.from([...Array(256).keys()])])
}
