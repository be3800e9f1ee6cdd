import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'

/**
 * SHA-256 of what lies in a directory: paths, whether they can be executed, and contents, in an
 * order that depends on nothing else. A link is what it says, not what it leads to. It is for
 * directories whose size is bounded, as those that `unpack` made.
 */
export function hashDirectory(directory: string): string {
  const hash = createHash('sha256')
  const entries = readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort()
  for (const path of entries) {
    const content = describe(join(directory, path))
    if (content) hash.update(JSON.stringify([path, ...content]))
  }
  return hash.digest('hex')
}

/** Nothing for a directory with something in it: the paths below say that it is there. */
function describe(path: string): readonly string[] | undefined {
  const stat = lstatSync(path)
  if (stat.isDirectory()) return readdirSync(path).length > 0 ? undefined : ['directory']
  if (stat.isSymbolicLink()) return ['link', readlinkSync(path)]
  const kind = (stat.mode & 0o111) === 0 ? 'file' : 'program'
  return [kind, createHash('sha256').update(readFileSync(path)).digest('hex')]
}
