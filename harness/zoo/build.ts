import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Scratch } from '../target/scratch.js'
import { applied } from './edit.js'
import type { Edit } from './mutant.js'
import { transpile } from './transpile.js'

/**
 * A copy of the compiled reference with some files of it written anew, each by one edit; the scratch
 * directory is laid out as the package is. Throws Stillborn when an edit leaves no TypeScript.
 */
export async function build(root: string, edits: readonly Edit[]): Promise<Scratch> {
  const files = await Promise.all(edits.map(edit => written(root, edit)))
  const scratch = new Scratch()
  for (const name of ['package.json', 'dist/reference']) {
    cpSync(join(root, name), join(scratch.path, name), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(scratch.path, 'node_modules'))
  for (const { path, compiled } of files) writeFileSync(join(scratch.path, path), compiled)
  return scratch
}

async function written(root: string, edit: Edit) {
  const source = applied(readFileSync(join(root, edit.in), 'utf8'), edit)
  const path = join('dist', edit.in.replace(/ts$/, 'js'))
  return { path, compiled: await transpile(source, edit.in) }
}
