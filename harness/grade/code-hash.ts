import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

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
  'step-definitions'
]
const WRITER = ['harness/grade', 'harness/report', 'harness/verdict', 'harness/catalogue']

/** SHA-256 of all that decides a verdict: features, step definitions and the judge. */
export function judgeHash(root: string): string {
  return hashOf([join(root, 'features'), ...JUDGE.map(inCode)])
}

/** SHA-256 of all that makes a grade and its reports of a run. */
export function writerHash(): string {
  return hashOf(WRITER.map(inCode))
}

/** Where this very code lies: compiled or not. */
function inCode(folder: string): string {
  return join(import.meta.dirname, '../..', folder)
}

function hashOf(folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    for (const name of names
      .filter(each => /(?<!\.d)\.(?:js|ts|feature|yaml)$/.test(each))
      .sort()) {
      const content = createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')
      hash.update(JSON.stringify([name, content]))
    }
  }
  return hash.digest('hex')
}
