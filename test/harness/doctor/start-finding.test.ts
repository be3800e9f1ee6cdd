import t from 'tap'
import { startFinding } from '../../../harness/doctor/start-finding.js'
import { launchServer } from '../../../harness/target/launch-server.js'
import { NoSeat } from '../../../harness/target/seat-command.js'
import { MissingProgram, StartFailure } from '../../../harness/target/start-failure.js'
import { nodeServer } from '../target/programs.js'

const adapter = nodeServer('')

for (const [what, error, finding] of [
  [
    'a program is not installed',
    new MissingProgram('nc', 'apt-get install nc'),
    { key: ['start'], how: /install it/ }
  ],
  [
    'a program was not made',
    new MissingProgram('./httpfs'),
    { key: ['build'], how: /build: \[make\]/ }
  ],
  [
    'there is no such directory',
    new StartFailure('there is no directory /x to start it in', ''),
    { key: ['cwd'] }
  ],
  [
    'it does not know its arguments',
    ended('usage: httpfs PORT'),
    { key: ['start'], how: /arguments/ }
  ],
  ['its input ended', ended('EOFError: EOF when reading a line'), { key: ['stdin'] }],
  [
    'its file is not there',
    ended("python3: can't open file '/x/httpfs.py': [Errno 2] No such file or directory"),
    { key: ['start'], how: /no such file/ }
  ],
  ['it fell', ended('Traceback'), { key: ['start'], how: /complains/ }],
  ['it waits for an answer', silent('Port? '), { key: ['stdin'], how: /prompt/ }],
  ['it says nothing', silent(''), { key: ['slow'] }],
  [
    'nothing can be put where its root is',
    new NoSeat('/srv/www', 'Operation not permitted'),
    { key: ['root'], how: /elsewhere/ }
  ]
] as const) {
  t.test(`the line is named when ${what}`, async t => {
    t.match(startFinding(error, adapter), {
      outcome: 'finding',
      told: error.message,
      advice: finding
    })
  })
}

t.test('a program that was not made by its build has another name', async t => {
  const built = { ...adapter, build: { run: [['make']], seconds: 1, bytes: 1 } }
  t.match(startFinding(new MissingProgram('./httpfs'), built), { advice: { key: ['start'] } })
})

t.test('where it listens instead is found out', async t => {
  const script = "console.log('Listening'); require('net').createServer().listen(0, '127.0.0.1')"
  const place = { root: t.testdir({}), scratch: t.testdirName }
  const error = await launchServer(nodeServer(script), place, 1500).catch(error => error)
  t.match(error.message, /it wrote:\nListening/, 'although it prints something')
  t.match(startFinding(error, adapter), {
    step: 'listens',
    advice: { key: ['start'], how: /port: \d+$/ }
  })
  const fixed = startFinding(error, { ...adapter, port: 1 })
  t.match(fixed, { advice: { key: ['port'], how: /^write port: \d+$/ } })
})

t.test('an error of the judge is no finding', async t => {
  t.throws(() => startFinding(new TypeError('oops'), adapter), TypeError)
})

function ended(output: string): StartFailure {
  return new StartFailure('the server ended with exit code 1 before it listened', output)
}

function silent(output: string): StartFailure {
  return new StartFailure('after 5000 ms it does not listen at all', output)
}
