import type { Entry } from '../entry.js'
import { folder, nearest, type Project, type Source, sourcesIn, within } from '../project.js'

const PERMISSIONS = ['--allow-net', '--allow-read', '--allow-write', '--allow-env']

/** Every source that reads its arguments from Deno, or that opens sockets by it. */
export function deno(project: Project): readonly Entry[] {
  const all = sourcesIn(project, '.ts', '.js', '.mjs').filter(({ text }) => /\bDeno\./.test(text))
  const started = all.filter(({ text }) => /Deno\.args|import\.meta\.main/.test(text))
  return (started.length > 0 ? started : all).map(source => ({
    language: 'Deno',
    source,
    build: [],
    ...(byTask(source, project) ?? byHand(source))
  }))
}

type Way = Pick<Entry, 'program' | 'because'>

function byHand({ path }: Source): Way {
  return {
    program: ['deno', 'run', ...PERMISSIONS, path],
    because: `${path} uses what only Deno has; it may use sockets, files and its environment`
  }
}

/** As deno.json says that it is started, if that is a command without a shell's own signs. */
function byTask({ path }: Source, project: Project): Way | undefined {
  const file = nearest(project, path, /^deno\.jsonc?$/)
  const [, line = ''] = /"start"\s*:\s*"(deno run [^"\\$&|;<>]*)"/.exec(file?.text ?? '') ?? []
  const words = line.split(/\s+/)
  const place = folder(file?.path ?? '')
  const nth = words.findIndex(word => within(place, word.replace(/^\.\//, '')) === path)
  if (nth < 0) return undefined
  return {
    program: [...words.slice(0, nth), path],
    because: `${file?.path} says that ${path} is started like this`
  }
}
