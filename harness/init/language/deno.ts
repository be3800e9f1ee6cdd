import type { Entry } from '../entry.js'
import { type Project, sourcesIn } from '../project.js'

const PERMISSIONS = ['--allow-net', '--allow-read', '--allow-write', '--allow-env']

/** Every source that reads its arguments from Deno, or that opens sockets by it. */
export function deno(project: Project): readonly Entry[] {
  const all = sourcesIn(project, '.ts', '.js', '.mjs').filter(({ text }) => /\bDeno\./.test(text))
  const started = all.filter(({ text }) => /Deno\.args|import\.meta\.main/.test(text))
  return (started.length > 0 ? started : all).map(source => ({
    language: 'Deno',
    source,
    build: [],
    program: ['deno', 'run', ...PERMISSIONS, source.path],
    because: `${source.path} uses what only Deno has; it may use sockets, files and its environment`
  }))
}
