import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Scratch } from '../target/scratch.js'
import { applied } from './edit.js'
import type { Edit } from './mutant.js'
import { transpile } from './transpile.js'

/**
 * A copy of the compiled reference with one file of it written anew; the scratch directory is laid
 * out as the package is. Throws Stillborn when the edit leaves no TypeScript.
 */
export async function build(root: string, edit: Edit): Promise<Scratch> {
  const source = applied(readFileSync(join(root, edit.in), 'utf8'), edit)
  const compiled = await transpile(source, edit.in)
  const scratch = new Scratch()
  for (const name of ['package.json', 'dist/reference']) {
    cpSync(join(root, name), join(scratch.path, name), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(scratch.path, 'node_modules'))
  writeFileSync(join(scratch.path, 'dist', edit.in.replace(/ts$/, 'js')), compiled)
  return scratch
}
