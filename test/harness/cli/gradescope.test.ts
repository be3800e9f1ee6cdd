import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { execa } from 'execa'
import t from 'tap'
import { findSandboxEntrance } from '../../../harness/target/sandbox-space.js'
import { root } from '../../support/files.js'
import { gradescopeSchema } from '../grade/out/schemas.js'

const program = join(root, 'dist/harness/cli/main.js')
const folder = mkdtempSync(join(tmpdir(), 'h10spec-gradescope-'))
chmodSync(folder, 0o755)
t.setTimeout(300_000)
t.teardown(() => rmSync(folder, { recursive: true, force: true }))

const rubric = `
name: small
version: "1"
suites: [httpfs]
out-of: 1.5
parts:
  - { id: missing, title: A missing file, points: 1, requirements: [files.missing] }
  - { id: trap, title: A trap, points: 0.5, requirements: [files.content], hidden: true }
`
const adapter = `
name: mine
role: server
suites: [httpfs]
start: [node, httpfs.mjs, -p, "{port}", -d, "{root}"]
`
const server = `
import { createServer } from 'node:net'
import { readFileSync } from 'node:fs'
const [, port, , directory] = process.argv.slice(2)
createServer(socket => {
  socket.on('error', () => {})
  socket.once('data', head => {
    try {
      const body = readFileSync(directory + String(head).split(' ')[1])
      socket.end(Buffer.concat([Buffer.from('HTTP/1.0 200 OK\\r\\n\\r\\n'), body]))
    } catch { socket.end('HTTP/1.0 404 Not Found\\r\\n\\r\\nThere is no such file.') }
  })
}).listen(Number(port), '127.0.0.1')
`

// Answers nothing right unless it reached something.
const forger = `
import glob, json, os, signal, socket, sys, time
reached = []
def attempt(what, act):
    try:
        act()
        reached.append(what)
    except OSError:
        pass
def forge(path):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    open(path, 'w').write(json.dumps({'score': 1.5, 'tests': [{'name': 'forged', 'score': 1.5}]}))
def attack():
    for folder in glob.glob('/proc/[0-9]*'):
        try: words = open(folder + '/cmdline').read().split('\\0')
        except OSError: continue
        if not any(word.endswith(('/main.js', 'run_autograder')) for word in words): continue
        for word in words:
            if word.endswith('rubric.yaml'): attempt('rubric', lambda: open(word).read())
            if word.endswith('run_autograder'):
                top = os.path.dirname(os.path.dirname(word))
                attempt('rubric', lambda: open(top + '/source/rubric.yaml').read())
                attempt('results', lambda: forge(top + '/results/results.json'))
        if '--out' in words:
            out = words[words.index('--out') + 1]
            attempt('out', lambda: forge(out + '/students/submission/results.json'))
        attempt('judge', lambda: os.kill(int(os.path.basename(folder)), signal.SIGKILL))
if os.fork() == 0:
    os.setsid()
    for _ in range(100):
        attack()
        time.sleep(0.05)
    os._exit(0)
attack()
listener = socket.create_server(('127.0.0.1', int(sys.argv[2])), backlog=99)
while True:
    client, _ = listener.accept()
    request = client.recv(65536).decode()
    attack()
    try:
        if not reached: raise OSError
        head, body = '200 OK', open(sys.argv[4] + request.split(' ')[1], 'rb').read()
    except OSError:
        head, body = '404 Not Found' if reached else '500 No', b'There is no such file.'
    client.sendall(b'HTTP/1.0 ' + head.encode() + b'\\r\\n\\r\\n' + body)
    client.close()
`

const lister =
  'import json, sys, zipfile; print(json.dumps({i.filename: i.external_attr >> 16 for i in zipfile.ZipFile(sys.argv[1]).infolist()}))'

writeFileSync(join(folder, 'rubric.yaml'), rubric)
const zip = join(folder, 'autograder.zip')
const packed = await pack('--packages', 'default-jdk-headless', 'golang-go', '--out', zip)

t.test('the zip file has its two scripts at the root, and all that they need', async t => {
  t.equal(packed.exitCode, 0, packed.stderr)
  const listing = await execa('python3', ['-c', lister, zip])
  const files: Record<string, number> = JSON.parse(listing.stdout)
  for (const script of ['setup.sh', 'run_autograder']) t.equal(files[script], 0o100755, script)
  for (const name of [
    'rubric.yaml',
    'h10spec/package.json',
    'h10spec/dist/harness/cli/main.js',
    'h10spec/features/httpfs/files.feature'
  ])
    t.equal(files[name], 0o100644, name)
  t.notOk(Object.keys(files).some(name => /node_modules|tsbuildinfo/.test(name)))
})

t.test('what cannot be graded by is not packed', async t => {
  const out = join(folder, 'none.zip')
  const wrong = await run('gradescope', '--rubric', join(folder, 'none.yaml'), '--out', out)
  t.match([wrong.exitCode, wrong.stderr], [2, 'cannot be read'])
  const odd = await pack('--packages', '-o=x', '--out', out)
  t.equal(odd.exitCode, 2)
  t.notOk(existsSync(out))
})

t.test('setup installs what is asked for, and the packages of h10spec', async t => {
  const place = await layout('setup')
  const log = join(place, 'log')
  stub(place, 'apt-get', `echo "apt-get $*" >> ${log}`)
  stub(place, 'npm', `echo "npm $* in $PWD" >> ${log}`)
  stub(place, 'curl', 'exit 1')
  const done = await script(place, 'setup.sh')
  t.equal(done.exitCode, 0, done.stderr)
  const text = readFileSync(log, 'utf8')
  t.match(text, /apt-get install .*bubblewrap.* default-jdk-headless golang-go\n/)
  t.match(text, /npm (ci|install) --omit=dev --ignore-scripts .* in .*source\/h10spec\n/)
})

t.test('a submission in the layout of Gradescope is judged', async t => {
  const place = await layout('judged')
  writeFileSync(join(place, 'submission/httpfs.mjs'), server)
  writeFileSync(join(place, 'submission/h10spec.yaml'), adapter)
  const done = await script(place, 'run_autograder')
  t.equal(done.exitCode, 0)
  const results = resultsIn(place)
  t.match(results, {
    score: 1.5,
    tests: [{ name: 'A missing file', score: 1 }, { name: 'Hidden' }]
  })
  t.notMatch(JSON.stringify(results), /A trap|files\.content/)
  if (results.score !== 1.5) t.comment(done.stderr, JSON.stringify(results))
})

const isRoot = process.getuid?.() === 0
const entrance = await findSandboxEntrance()
const shut = {
  'shut in': 'refusal' in entrance && `no sandbox: ${entrance.refusal}`,
  'where nothing can be shut in': !isRoot && 'only root can start others'
}

for (const [how, skip] of Object.entries(shut)) {
  t.test(
    `who writes the result himself and ends the judge earns nothing, ${how}`,
    { skip },
    async t => {
      const place = await layout(how.replaceAll(' ', '-'))
      writeFileSync(join(place, 'submission/httpfs.py'), forger)
      writeFileSync(
        join(place, 'submission/h10spec.yaml'),
        adapter.replace('node', 'python3').replace('mjs', 'py')
      )
      const done = await script(place, 'run_autograder', how === 'shut in' ? 'yes' : 'no')
      const results = resultsIn(place)
      t.match(results, { score: 0, tests: [{ name: 'A missing file' }, { name: 'Hidden' }] })
      // Where nothing is graded it would be 0 as well.
      t.notMatch(done.stderr, 'nothing was graded')
      t.match(done.stdout, /submission: 0 of 1\.5 points/)
      t.notMatch(JSON.stringify(results), /forged/)
    }
  )
}

t.test('a judge that does not end as it should has graded nobody', async t => {
  const place = await layout('killed')
  const write = [
    'while [ $# -gt 0 ]; do [ "$1" = --out ] && out=$2; shift; done',
    `mkdir -p "$out/students/submission"; echo '{"score": 9}' >"$out/students/submission/results.json"`,
    'kill -9 $$'
  ]
  stub(place, 'node', write.join('\n'))
  const done = await script(place, 'run_autograder')
  t.match(resultsIn(place), { score: 0 })
  t.match(done.stderr, 'nothing was graded')
})

t.test('whatever happens, there is a result, and it is there before anything runs', async t => {
  const place = await layout('broken')
  stub(place, 'node', `cp ${place}/results/results.json ${place}/early.json; exit 3`)
  const done = await script(place, 'run_autograder')
  t.equal(done.exitCode, 0)
  const early = JSON.parse(readFileSync(join(place, 'early.json'), 'utf8'))
  t.match(early, { score: 0, extra_data: { complete: false } })
  t.same(resultsIn(place), early)
  t.match(done.stderr, 'nothing was graded')
})

function pack(...options: readonly string[]) {
  return run('gradescope', '--rubric', join(folder, 'rubric.yaml'), ...options)
}

function run(...words: readonly string[]) {
  return execa('node', [program, ...words], { reject: false, stdin: 'ignore', timeout: 120_000 })
}

/** A directory laid out like /autograder, with the modules of this checkout. */
async function layout(name: string): Promise<string> {
  const place = join(folder, name)
  for (const each of ['source', 'submission', 'bin'])
    mkdirSync(join(place, each), { recursive: true })
  const source = join(place, 'source')
  await execa('python3', [
    '-c',
    'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])',
    zip,
    source
  ])
  symlinkSync(join(root, 'node_modules'), join(source, 'h10spec/node_modules'))
  return place
}

function stub(place: string, program: string, text: string): void {
  writeFileSync(join(place, 'bin', program), `#!/bin/sh\n${text}\n`)
  chmodSync(join(place, 'bin', program), 0o755)
}

/** By an environment of its own: what watches the tests is out of reach of the user that judges. */
function script(place: string, name: string, sandbox: 'yes' | 'no' = 'no') {
  const words = [
    `PATH=${join(place, 'bin')}:${process.env['PATH']}`,
    `H10SPEC_AUTOGRADER=${place}`,
    `H10SPEC_SANDBOX=${sandbox}`,
    'H10SPEC_BOUND=100'
  ]
  const command = ['bash', join(place, 'source', name)]
  return execa('env', ['-i', ...words, ...command], {
    reject: false,
    stdin: 'ignore',
    timeout: 200_000
  })
}

function resultsIn(place: string) {
  const results = JSON.parse(readFileSync(join(place, 'results/results.json'), 'utf8'))
  const isValid = new Ajv().compile(gradescopeSchema)
  if (!isValid(results)) throw new Error(JSON.stringify(isValid.errors))
  return results as { readonly score: number }
}
