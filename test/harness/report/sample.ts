import type { EventRecord, RequirementResult, Run } from '../../../harness/verdict/result.js'
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

/** A run with every verdict, drawn like a real one: for looking at, and for validators. */
export function sampleRun(changes: Partial<Run> = {}): Run {
  const exchanges = Object.fromEntries(Object.entries(traces()))
  return runOf([...broken(), ...doubtful(), ...sound()], {
    target: {
      name: 'sample-server',
      role: 'server',
      command: ['python3', 'httpfs.py', '-p', '{port}', '-d', '/tmp/a root/']
    },
    exchanges,
    crashes: [
      {
        scenario: 'The server survives a head of 10 MB',
        exitCode: null,
        signal: 'SIGSEGV',
        stderr: 'Traceback (most recent call last):\n  File "httpfs.py", line 9\nMemoryError',
        exchange: 'long'
      }
    ],
    ...changes
  })
}

function broken(): readonly RequirementResult[] {
  return [
    requirementOf('fail', {
      id: 'status-line.form',
      title: 'A full response opens with version, three-digit code and phrase',
      scenarios: [
        scenarioOf('fail', {
          name: 'The status line is whole when a document is served',
          because: 'expected a status line, got "200 OK\\r\\n"',
          evidence: {
            expected: 'a status line: HTTP-Version SP Status-Code SP Reason-Phrase CR LF',
            actual: '"200 OK\\r\\n"',
            exchange: 'form',
            offset: 0
          },
          exchanges: ['control', 'form'],
          notes: ['The phrase is "OK".'],
          reproduce: "printf 'GET /hello.txt HTTP/1.0\\r\\n\\r\\n' | nc 127.0.0.1 8080"
        }),
        scenarioOf('pass', { name: 'The status line is whole when there is no document', line: 20 })
      ]
    }),
    requirementOf('blocked', {
      id: 'post.entity',
      title: 'A posted entity is stored as it was sent',
      topic: 'post',
      source: 'RFC 1945 §8.3',
      scenarios: [
        scenarioOf('blocked', {
          because: 'the control failed: the server never answered',
          exchanges: ['silent']
        })
      ]
    }),
    requirementOf('error', {
      id: 'date.now',
      title: 'The date of a response is the moment it was made',
      topic: 'date',
      source: 'RFC 1945 §10.6',
      scenarios: [scenarioOf('error', { because: "TypeError: Cannot read 'instant' of undefined" })]
    }),
    requirementOf('warn', {
      id: 'head.length',
      title: 'The length is the same as for GET',
      topic: 'head',
      level: 'should',
      source: 'RFC 1945 §8.2',
      withdrawn: 'RFC 9110 §9.3.2',
      scenarios: [scenarioOf('warn', { exchanges: ['reset'], because: 'the server sent a body' })]
    })
  ]
}

function doubtful(): readonly RequirementResult[] {
  return [
    requirementOf('inconclusive', {
      id: 'conditional-get.clock',
      title: 'A date in the future is ignored',
      topic: 'conditional-get',
      source: 'RFC 1945 §10.9'
    }),
    requirementOf('unsupported', {
      id: 'post.created',
      title: 'A new resource is announced as created',
      topic: 'post',
      level: 'may',
      source: 'RFC 1945 §9.2'
    }),
    requirementOf('info', {
      id: 'response-fields.server',
      title: 'The server names its software',
      topic: 'response-fields',
      level: 'may',
      source: 'RFC 1945 §10.14',
      scenarios: [scenarioOf('info', { because: 'it names "SimpleHTTP/0.6 Python/3.11"' })]
    })
  ]
}

function sound(): readonly RequirementResult[] {
  return [
    requirementOf('pass', {
      id: 'status-line.code',
      title: 'The code is one that the client can class by its first digit',
      source: 'RFC 1945 §6.1.1',
      scenarios: [scenarioOf('pass', { exchanges: ['control'] })]
    }),
    requirementOf('pass', {
      id: 'path-safety.dot-segments',
      title: 'Nothing outside the directory is read, however it is spelled',
      suite: 'httpfs',
      topic: 'path-safety',
      source: 'httpfs: secure access',
      scenarios: [
        scenarioOf('pass', {
          feature: 'features/httpfs/path-safety.feature',
          exchanges: ['long'],
          invocations: [
            invocationOf({ command: ['curl', '--silent', "it's"], stderr: base64('\x1b[31mred\n') })
          ]
        })
      ]
    })
  ]
}

function traces() {
  return {
    control: exchangeOf(talk('HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi'), {
      label: 'control'
    }),
    form: exchangeOf(talk('200 OK\r\nContent-Type: text/plain; charset=\xe9\r\n\r\nhi\x00\x7f')),
    silent: exchangeOf(
      [
        { at: 0.2, kind: 'connected' },
        ...[...'POST /a HTTP/1.0\r\n\r\n'].map((byte, nth) => sent(1 + nth, byte)),
        { at: 2000.4, kind: 'expired', awaiting: 'a complete response' }
      ],
      { close: 'open', label: 'control' }
    ),
    reset: exchangeOf(
      [
        { at: 0.2, kind: 'connected' },
        sent(0.4, 'HEAD / HTTP/1.0\r\n\r\n'),
        received(1.2, 'HTTP/1.0 200 OK\r\n\r\n<p>no'),
        { at: 1.9, kind: 'reset', by: 'peer' }
      ],
      { close: 'reset' }
    ),
    long: exchangeOf(talk(`HTTP/1.0 200 OK\r\n\r\n${'0123456789abcdef'.repeat(4000)}\n`))
  }
}

function talk(answer: string): readonly EventRecord[] {
  return [
    { at: 0.21, kind: 'connected' },
    sent(0.44, 'GET /hello.txt HTTP/1.0\r\nUser-Agent: h10spec\r\n\r\n'),
    received(3.1, answer),
    { at: 3.4, kind: 'ended', by: 'peer' },
    { at: 3.5, kind: 'ended', by: 'judge' }
  ]
}
