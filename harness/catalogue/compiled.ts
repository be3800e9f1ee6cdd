import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Library } from './requirement.js'
import type { RequirementFile } from './requirement-file.js'

/**
 * What requirement files said when the package was built, each by a hash of its name and text: a
 * file that has changed since is not among them. To read them all anew is a third of the start of
 * a judge.
 */
export type Compiled = Readonly<Record<string, Library>>

/** Below the project's root; written by `scripts/compile.js`. */
export const compiledFile = 'dist/requirements.json'

export function compiledKey({ file, text }: RequirementFile): string {
  return createHash('sha256').update(`${file}\n${text}`).digest('hex')
}

/** Empty where nothing was built. */
export function loadCompiled(root: string): Compiled {
  try {
    return JSON.parse(readFileSync(join(root, compiledFile), 'utf8'))
  } catch {
    return {}
  }
}
