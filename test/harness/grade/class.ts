import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import { execute } from '../../../harness/cli/execute.js'
import { root } from '../../support/files.js'
import { recording } from '../cli/sample.js'

const rubric = `name: tiny
version: "1"
suites: [httpfs]
out-of: 4
parts:
  - id: content
    title: A file is answered with what it holds
    points: 4
    requirements: [files.present-content]
`

// The command line that the assignment gives is what its text shows.
const program = `
const { createServer } = require('node:net')
const { readFile } = require('node:fs')
const [, , , port, , root] = process.argv // httpfs -p PORT -d ROOT
createServer(socket => {
  socket.on('error', () => {})
  socket.once('data', request => {
    const path = String(request).split(' ')[1]
    readFile(root + decodeURI(path), (error, body) => ANSWER)
  })
}).listen(Number(port), '127.0.0.1')
`
const good =
  "socket.end(Buffer.concat([Buffer.from(error ? 'HTTP/1.0 404 No\\r\\n\\r\\n' : 'HTTP/1.0 200 OK\\r\\n\\r\\n'), body ?? Buffer.alloc(0)]))"
const answers = {
  good,
  slow: `setTimeout(() => ${good}, 1500)`,
  bad: "socket.end('HTTP/1.0 200 OK\\r\\n\\r\\nhello')"
}

/** A class of small servers, some of which answer everything alike. */
export function makeClass(
  directory: string,
  names: Readonly<Record<string, keyof typeof answers>>
) {
  for (const [name, kind] of Object.entries(names)) {
    mkdirSync(join(directory, 'class', name), { recursive: true })
    const text = program.replace('ANSWER', answers[kind])
    writeFileSync(join(directory, 'class', name, 'httpfs.js'), text)
  }
  writeFileSync(join(directory, 'rubric.yaml'), rubric)
  writeFileSync(join(directory, 'course.yaml'), course)
}

const course = `name: course
role: server
suites: [httpfs]
start: ["{node}", httpfs.js, -p, "{port}", -d, "{root}"]
`

/** Starts the built program in this directory, as a teacher would; bounded to four minutes. */
export function startProgram(directory: string, ...words: readonly string[]) {
  const main = join(root, 'dist/harness/cli/main.js')
  const manner = { cwd: directory, reject: false, all: true, timeout: 240_000, stdin: 'ignore' }
  return execa(process.execPath, [main, ...words], manner as { all: true; reject: false })
}

/** Does the same in this process. */
export function callProgram(...words: readonly string[]) {
  return callProgramIn({}, ...words)
}

/** The same, where a platform has set these. */
export async function callProgramIn(
  environment: Readonly<Record<string, string>>,
  ...words: readonly string[]
) {
  const session = { ...recording(), environment }
  await execute(words, session)
  return { status: session.status, text: [...session.written, ...session.warned].join('') }
}

/** The words that grade the class of a directory. */
export function gradeWords(directory: string, out: string, ...more: readonly string[]): string[] {
  const [rubric, adapter] = ['rubric.yaml', 'course.yaml'].map(name => join(directory, name))
  const files = [
    '--rubric',
    rubric ?? '',
    '--adapter',
    adapter ?? '',
    '--out',
    join(directory, out)
  ]
  return ['grade', join(directory, 'class'), ...files, '--seed', '7', '--unsafe', ...more]
}

/** What a teacher gets of a class, by its name. */
export function books(out: string): Readonly<Record<string, string>> {
  const names = readdirSync(out).filter(name => /\.(?:csv|html)$/.test(name))
  return Object.fromEntries(names.map(name => [name, readFileSync(join(out, name), 'utf8')]))
}
