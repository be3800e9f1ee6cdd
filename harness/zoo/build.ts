import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Scratch } from '../target/scratch.js'
import type { Role } from '../verdict/result.js'
import { bundle, programs } from './bundle.js'
import { applied } from './edit.js'
import type { Edit } from './mutant.js'

/**
 * A program of the reference with some files of it written anew, by edits that are apart; it lies in
 * the scratch directory as in the package. Throws Stillborn when they leave no TypeScript.
 */
export async function build(role: Role, root: string, edits: readonly Edit[]): Promise<Scratch> {
  const sources = new Map(pathsOf(edits).map(path => [path, written(root, path, edits)]))
  const scratch = new Scratch()
  try {
    await bundle(role, { root, outfile: join(scratch.path, programs[role].file), sources })
  } catch (error) {
    scratch.remove()
    throw error
  }
  return scratch
}

function pathsOf(edits: readonly Edit[]): string[] {
  return [...new Set(edits.map(edit => edit.in))]
}

function written(root: string, source: string, edits: readonly Edit[]): string {
  const own = edits.filter(edit => edit.in === source)
  return applied(readFileSync(join(root, source), 'utf8'), own)
}
