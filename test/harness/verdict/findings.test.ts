import t from 'tap'
import { findingsIn, findingsOf } from '../../../harness/verdict/findings.js'
import type { CrashRecord, InvocationRecord, Run } from '../../../harness/verdict/result.js'
import type { JudgedScenario } from '../../../harness/verdict/scenario.js'

const crash: CrashRecord = { scenario: 'it', exitCode: 3, signal: null, stderr: 'boom' }
const invocation: InvocationRecord = {
  command: ['client'],
  exitCode: 0,
  signal: null,
  stdout: '',
  stderr: Buffer.from('last words').toString('base64'),
  duration: 1
}

t.test('what ended alike is one finding, shown by the request that caused it', t => {
  const [finding, ...others] = findingsOf([
    judged({ crashes: [crash] }),
    judged({ crashes: [{ ...crash, scenario: 'before that', exchange: 'e1' }] }),
    judged({ exchanges: [exchange()] }),
    judged({ crashes: [{ ...crash, exitCode: null }] })
  ])
  t.match(finding, { kind: 'crash', exitCode: 3, exchange: 'e1', scenarios: ['before it', 'it'] })
  t.match(others, [{ kind: 'stops-listening' }])
  t.end()
})

t.test('a server that ends in nearly every scenario ends on every request', t => {
  const dying = judged({ crashes: [crash], exchanges: [exchange()] })
  t.match(findingsOf([dying, dying, dying]), [{ kind: 'dies-on-every-request' }])
  t.match(findingsOf([dying, dying]), [{ kind: 'crash' }])
  const heard = judged({ exchanges: [exchange({ events: [{ at: 1, kind: 'received' }] })] })
  t.match(findingsOf([...Array(30).fill(dying), heard]), [{ kind: 'crash' }])
  const living = judged({ exchanges: [exchange()] })
  t.match(findingsOf([dying, dying, dying, living, living]), [{ kind: 'crash' }])
  t.end()
})

t.test('what a server was found to end on is what all its ends come to', t => {
  const found = { kind: 'ends-on-connect', scenario: 'it', exitCode: 3, signal: null } as const
  t.match(findingsOf([judged({ crashes: [crash] }), judged({ findings: [found] })]), [
    { kind: 'ends-on-connect', stderr: 'boom', scenarios: ['it'] }
  ])
  t.end()
})

t.test('a control that nobody answered is a hang, another request is not', t => {
  const silent = exchange({ events: [{ at: 1, kind: 'expired', awaiting: 'the end' }] })
  t.match(findingsOf([judged({ exchanges: [{ ...silent, label: 'control' }] })]), [
    { kind: 'hang', exchange: 'e1' }
  ])
  t.same(findingsOf([judged({ exchanges: [silent] })]), [])
  t.same(findingsOf([judged({ exchanges: [{ ...silent, label: 'control' }] }, true)]), [])
  t.end()
})

t.test('an answer beyond the limit is endless', t => {
  const events = [{ at: 1, kind: 'expired', awaiting: 'the end beyond 8 bytes' }] as const
  const endless = exchange({ events })
  t.match(findingsOf([judged({ exchanges: [endless] })]), [{ kind: 'endless-output' }])
  t.end()
})

t.test('a client that has to be ended, or that a signal ends, is found', t => {
  const ended = (facts: Partial<InvocationRecord>, holds = false) =>
    findingsOf([judged({ invocations: [{ ...invocation, ...facts }] }, holds)])
  t.match(ended({ ended: 'deadline' }), [{ kind: 'hang', stderr: 'last words' }])
  t.same(ended({ ended: 'deadline' }, true), [])
  t.match(ended({ ended: 'output-limit' }), [{ kind: 'endless-output' }])
  t.match(ended({ signal: 'SIGSEGV', exitCode: null }, true), [{ kind: 'crash' }])
  t.same(ended({ ended: 'scenario-end' }), [])
  t.same(ended({}), [])
  t.end()
})

t.test('an older document has its crashes alone', t => {
  const run = { crashes: [crash] } as unknown as Run
  t.match(findingsIn(run), [{ kind: 'crash', scenarios: ['it'] }])
  t.same(findingsIn({ ...run, findings: [] }), [])
  t.end()
})

function exchange(changes = {}) {
  const address = { host: '127.0.0.1', port: 1 }
  const facts = { target: 'server', label: 'request', address, close: 'fin', events: [] } as const
  return { id: 'e1', ...facts, ...changes }
}

function judged(remains: Partial<JudgedScenario['remains']>, holds = false): JudgedScenario {
  const nothing = {
    exchanges: [],
    invocations: [],
    crashes: [],
    findings: [],
    grades: [],
    notes: []
  }
  const result = { name: 'it', holds } as JudgedScenario['result']
  return { result, remains: { ...nothing, ...remains }, executed: true, unrun: false }
}
