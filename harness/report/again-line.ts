import type { Run } from '../verdict/result.js'
import { commandLine } from './command-line.js'

/** A command line that judges one requirement again; undefined when nobody noted how it was judged. */
export function againLine({ target, seed, profile }: Run, id: string): string | undefined {
  const words = target.words ?? (target.url === undefined ? undefined : [target.url])
  if (words === undefined) return undefined
  const strict = profile === undefined ? '' : ` --${profile}`
  const manner = `--only ${commandLine([id])} --seed ${seed}${strict}`
  if (words[0] !== '--') return `h10spec run ${commandLine(words)} ${manner}`
  return `h10spec run --role ${target.role} ${manner} ${commandLine(words)}`
}
