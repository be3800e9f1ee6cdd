import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execaSync } from 'execa'
import t from 'tap'
import { renderPcapng } from '../../../harness/report/pcapng.js'
import type { EventRecord, ExchangeRecord, Run } from '../../../harness/verdict/result.js'
import { exchangeOf, received, requirementOf, runOf, scenarioOf, sent } from './build.js'
import { hostileRun } from './hostile.js'
import { sampleRun } from './sample.js'

const present = execaSync('tshark', ['--version'], { reject: false }).exitCode === 0
const skip = present ? false : 'tshark is not installed'
const request = 'GET /a.txt HTTP/1.0\r\nHost: h\r\n\r\n'
const response = 'HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi'

const names = {
  time: 'frame.time_epoch',
  length: 'frame.len',
  comment: 'frame.comment',
  stream: 'tcp.stream',
  flags: 'tcp.flags',
  from: 'tcp.srcport',
  to: 'tcp.dstport',
  method: 'http.request.method',
  code: 'http.response.code',
  checksum: 'tcp.checksum.status',
  analysis: 'tcp.analysis.flags',
  severity: '_ws.expert.severity',
  said: '_ws.expert.message'
} as const

t.test('every message is decoded, and nothing is wrong with any packet', { skip }, t => {
  const { frames, complaints } = dissect(soundRun())
  t.same(complaints, [])
  t.equal(frames.filter(({ method }) => method !== '').length, 7)
  t.equal(frames.filter(({ code }) => code !== '').length, 5)
  t.ok(frames.every(({ length }) => Number(length) <= 1500))
  t.end()
})

t.test('a connection ends as it was seen to end', { skip }, t => {
  const { frames } = dissect(soundRun())
  const flagsOf = (label: string) => {
    const nth = Object.keys(exchanges()).indexOf(label)
    return frames.filter(({ stream }) => stream === `${nth}`).map(({ flags }) => marks(flags))
  }
  t.same(flagsOf('refused'), ['S', 'AR'])
  t.same(flagsOf('unanswered'), ['S'])
  t.same(flagsOf('left open'), ['S', 'AS', 'A', 'AP', 'A'])
  t.same(flagsOf('reset').at(-1), 'AR')
  t.same(flagsOf('closed').slice(-4), ['AF', 'A', 'AF', 'A'])
  t.end()
})

t.test(
  'the times are those of the events, and the judge of a client is the server',
  { skip },
  t => {
    const { frames } = dissect(soundRun())
    const closed = frames.filter(({ stream }) => stream === '0')
    t.equal(closed[0]?.time, '1772357400.000000000', 'the run began then')
    t.equal(closed.find(({ method }) => method !== '')?.time, '1772357400.000440000')
    const [first] = frames.filter(({ stream }) => stream === '5')
    t.match(first, { to: '8080' })
    t.not(first?.from, '8080')
    t.end()
  }
)

t.test('the first packet of a scenario says what it was', { skip }, t => {
  const { frames } = dissect(soundRun())
  const comments = frames.filter(({ comment }) => comment !== '')
  t.equal(comments.length, 1, 'there is one scenario')
  t.match(comments[0]?.comment, /fail status-line.fail: An example of fail/)
  t.match(comments[0]?.comment, /tcp.stream 1: reset/)
  t.end()
})

t.test('whatever a target sends, the packets are sound', { skip }, t => {
  for (const run of [hostileRun(), sampleRun()]) {
    const { frames, packets } = dissect(run)
    t.ok(frames.length > 0)
    t.same(packets, [], 'the complaints are about HTTP alone')
  }
  t.end()
})

t.test('a run without an exchange is a capture without a packet', { skip }, t => {
  t.same(dissect(runOf([requirementOf('pass')])).frames, [])
  t.end()
})

/** One of each way to end, of each kind of address, and a body of many segments. */
function exchanges(): Readonly<Record<string, ExchangeRecord>> {
  const start = { at: 0.21, kind: 'connected' } as const
  const talk = [start, sent(0.44, request), received(3.1, response)]
  const ends = [
    { at: 3.4, kind: 'ended', by: 'peer' },
    { at: 3.5, kind: 'ended', by: 'judge' }
  ] as const
  const body = 'x'.repeat(300_000)
  const large = `HTTP/1.0 200 OK\r\nContent-Length: 300000\r\n\r\n${body}`
  const refusal: EventRecord = { at: 1, kind: 'refused', code: 'ECONNREFUSED' }
  const silence: EventRecord = { at: 2000, kind: 'expired', awaiting: 'a connection' }
  const six = { address: { host: '::1', port: 8080 } }
  return {
    closed: exchangeOf([...talk, ...ends]),
    reset: exchangeOf([...talk, { at: 4, kind: 'reset', by: 'peer' }], { label: 'reset' }),
    refused: exchangeOf([refusal]),
    unanswered: exchangeOf([silence]),
    'left open': exchangeOf([start, sent(1, request), { ...silence, awaiting: 'a response' }]),
    client: exchangeOf([start, received(1, request), sent(2, response), ...ends], {
      target: 'client'
    }),
    'version 6': exchangeOf([...talk, ...ends], six),
    large: exchangeOf([start, sent(1, request), received(2, large), ...ends]),
    dripped: exchangeOf([start, ...[...request].map((byte, nth) => sent(1 + nth, byte))])
  }
}

function soundRun(): Run {
  const scenario = scenarioOf('fail', { exchanges: Object.keys(exchanges()) })
  const failed = requirementOf('fail', { scenarios: [scenario] })
  return runOf([failed], { exchanges: exchanges() })
}

type Frame = Readonly<Record<keyof typeof names, string>>

/** What tshark makes of a capture, frame by frame, and what it has to complain about. */
function dissect(run: Run) {
  const folder = mkdtempSync(join(tmpdir(), 'capture-'))
  const file = join(folder, 'run.pcapng')
  writeFileSync(file, renderPcapng(run))
  const checks = ['-o', 'tcp.check_checksum:TRUE', '-o', 'ip.check_checksum:TRUE']
  const fields = Object.values(names).flatMap(name => ['-e', name])
  const { stdout } = execaSync('tshark', ['-r', file, '-n', ...checks, '-T', 'fields', ...fields])
  rmSync(folder, { recursive: true })
  const frames = stdout.split('\n').flatMap(line => (line === '' ? [] : [frameOf(line)]))
  return {
    frames,
    complaints: frames.flatMap(complaintsOf),
    packets: frames.filter(({ checksum, analysis }) => checksum !== '1' || analysis !== '')
  }
}

function frameOf(line: string): Frame {
  const values = line.split('\t')
  return Object.fromEntries(
    Object.keys(names).map((name, nth) => [name, values[nth] ?? ''])
  ) as Frame
}

/** From a warning upwards; that a connection was reset is what was seen, and no fault of it. */
function complaintsOf({ checksum, analysis, severity, said }: Frame): readonly string[] {
  const isGrave = severity.split(',').some(each => Number(each) >= 0x600000)
  const isSound = checksum === '1' && analysis === ''
  return isSound && (!isGrave || said.includes('reset (RST)')) ? [] : [`${analysis} ${said}`]
}

/** The flags of a segment as the letters that tcpdump has for them. */
function marks(flags: string): string {
  const set = Number(flags)
  return [...'FSRPA']
    .filter((_, bit) => (set & (1 << bit)) !== 0)
    .toSorted()
    .join('')
}
