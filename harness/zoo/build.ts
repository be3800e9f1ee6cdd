import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Scratch } from '../target/scratch.js'
import { applied } from './edit.js'
import type { Edit } from './mutant.js'
import { transpile } from './transpile.js'

/**
 * A copy of the compiled reference with some files of it written anew, by edits that are apart; the
 * scratch directory is laid out as the package is. Throws Stillborn when they leave no TypeScript.
 */
export async function build(root: string, edits: readonly Edit[]): Promise<Scratch> {
  const files = await Promise.all(pathsOf(edits).map(path => written(root, path, edits)))
  const scratch = new Scratch()
  for (const name of ['package.json', 'dist/reference']) {
    cpSync(join(root, name), join(scratch.path, name), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(scratch.path, 'node_modules'))
  for (const { path, compiled } of files) writeFileSync(join(scratch.path, path), compiled)
  return scratch
}

function pathsOf(edits: readonly Edit[]): string[] {
  return [...new Set(edits.map(edit => edit.in))]
}

async function written(root: string, source: string, edits: readonly Edit[]) {
  const own = edits.filter(edit => edit.in === source)
  const text = applied(readFileSync(join(root, source), 'utf8'), own)
  const path = join('dist', source.replace(/ts$/, 'js'))
  return { path, compiled: await transpile(text, source) }
}
