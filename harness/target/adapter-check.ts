import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Ajv, ErrorObject } from 'ajv'
import { packageRoot } from './root.js'

/** Whether a value is as a schema has it; if not, its errors say why. */
export interface Check {
  (value: unknown): unknown
  errors?: ErrorObject[] | null
}

const require = createRequire(import.meta.url)
const made = new Map<string, Check>()

/** The schema of adapters as a check, made once. */
export function adapterCheck(): Check {
  const root = packageRoot()
  const check = made.get(root) ?? makeCheck(root)
  made.set(root, check)
  return check
}

/** The one that was built, as to compile it is half of a start. */
function makeCheck(root: string): Check {
  const text = schemaText()
  const built = join(root, fileOf(text))
  return existsSync(built) ? require(built) : compile(text).check
}

/** What the build writes, and where below the project's root. */
export function checkModule(): { readonly file: string; readonly source: string } {
  const text = schemaText()
  const { ajv, check } = compile(text)
  return { file: fileOf(text), source: require('ajv/dist/standalone').default(ajv, check) }
}

function schemaText(): string {
  return readFileSync(join(packageRoot(), 'fixtures/targets/adapter.schema.json'), 'utf8')
}

/** By its name it is the check of this schema and of no earlier one. */
function fileOf(text: string): string {
  const digest = createHash('sha256').update(text).digest('hex')
  return `dist/adapter-check-${digest.slice(0, 16)}.cjs`
}

function compile(text: string): { readonly ajv: Ajv; readonly check: Check } {
  const { Ajv } = require('ajv') as typeof import('ajv')
  // Words that editors understand.
  const keywords = ['enumDescriptions', 'patternErrorMessage']
  const ajv = new Ajv({ allErrors: true, verbose: true, keywords, code: { source: true } })
  return { ajv, check: ajv.compile(JSON.parse(text)) as Check }
}
