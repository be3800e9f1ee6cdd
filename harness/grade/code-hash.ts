import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'

// What decides a verdict. How it is told, and who calls the judge, is none of it.
const JUDGE = [
  'harness/wire',
  'harness/target',
  'harness/expect',
  'harness/scene',
  'harness/generate',
  'harness/catalogue',
  'harness/verdict',
  'harness/suite',
  'harness/grade/worker',
  'step-definitions'
]
// Who asks the suite, how, and which of two runs counts. What else lies beside them decides nothing.
const ASKS = ['examine', 'judged', 'submission-adapter'].map(
  name => `harness/grade/${name}${extname(import.meta.filename)}`
)
const WRITER = ['harness/grade', 'harness/report', 'harness/verdict', 'harness/catalogue']

/** SHA-256 of all that decides a verdict: features, step definitions and the judge. */
export function judgeHash(root: string): string {
  return hashOf([join(root, 'features'), ...[...JUDGE, ...ASKS].map(inCode)])
}

/** SHA-256 of all that makes a grade and its reports of a run. */
export function writerHash(): string {
  return hashOf(WRITER.map(inCode))
}

/** Where this very code lies: compiled or not. */
function inCode(path: string): string {
  return join(import.meta.dirname, '../..', path)
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const name of namesIn(path)) {
      const content = createHash('sha256')
        .update(readFileSync(join(path, name)))
        .digest('hex')
      hash.update(JSON.stringify([name, content]))
    }
  }
  return hash.digest('hex')
}

/** From the path; empty for a file. */
function namesIn(path: string): readonly string[] {
  if (statSync(path).isFile()) return ['']
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return names.filter(each => /(?<!\.d)\.(?:js|ts|feature|yaml)$/.test(each)).sort()
}
