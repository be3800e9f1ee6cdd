import { posix } from 'node:path'
import type { AdapterDocument, ClientDocument, ServerDocument } from '../target/adapter.js'
import { isOwnRoot } from '../target/fixed-place.js'
import { placeholdersIn } from '../target/placeholders.js'
import type { Suite } from '../verdict/result.js'

/**
 * What an adapter that came with a submission may not say, in words that follow its name; nothing
 * where all is well. Whoever wrote it may want more than to have a program started.
 */
export function faultOf(document: AdapterDocument): string | undefined {
  const { cwd = '.', env = {} } = document
  if (isOutside(cwd)) return `starts it in ${cwd}, which is not the submission's`
  const texts = textsOf(document)
  if (texts.some(text => placeholdersIn(text).includes('package'))) {
    return 'uses {package}, and the judge is not its business'
  }
  const steering = Object.keys(env).find(name => /^(?:LD_|DYLD_|GCONV_|H10SPEC)/i.test(name))
  if (steering !== undefined) return `sets ${steering}, which would change more than the program`
  return document.role === 'server' ? faultOfServer(document) : undefined
}

/**
 * The adapter, without what would change by what the program is judged, how long that may take, or
 * what counts: the assignment says what it is to have, and nobody is excused from that.
 */
export function bounded(
  document: AdapterDocument,
  { suites }: { readonly suites: readonly Suite[] }
): AdapterDocument {
  const { network: _, install: __, lacks = [], build, slow = 1, ...rest } = document
  const kept = {
    ...rest,
    slow: Math.min(slow, SLOWEST),
    ...(build && { build: 'run' in build ? { run: build.run } : build })
  }
  if (kept.role === 'server') {
    // It can be told no root: then there is nothing to be judged, and that is a fact.
    return lacks.some(feature => feature === 'root') && !isTold(kept) ? rootless(kept) : kept
  }
  return suites.includes('httpc') ? asAssigned(kept) : kept
}

// A virtual machine that starts anew for every request takes three times as long as a program.
const SLOWEST = 3

function faultOfServer({ url, host, files = {} }: ServerDocument): string | undefined {
  if (url !== undefined) return 'names a URL; a submission is started'
  if (host !== undefined && !/^(?:127\.|::1$)/.test(host)) return `has it listen at ${host}`
  const file = Object.keys(files).find(isOutside)
  return file === undefined ? undefined : `has the file ${file} written, which is not its own`
}

/** Whether a path leads out of the directory that it is meant from. */
function isOutside(path: string): boolean {
  const below = path.replace(/^\{(?:here|scratch|root)\}(?=\/|$)/, '.')
  const isForeign = posix.isAbsolute(below) || placeholdersIn(below).length > 0
  return isForeign || /^\.\.(?:\/|$)/.test(posix.normalize(below))
}

function textsOf(document: AdapterDocument): readonly string[] {
  const { start = [], cwd = '', env = {}, stdin = [], build } = document
  const commands = build === undefined ? [] : 'run' in build ? build.run : build
  const files = document.role === 'server' ? (document.files ?? {}) : {}
  return [start, stdin, cwd, commands, Object.values(env), Object.values(files)].flat(3)
}

function isTold(document: ServerDocument): boolean {
  return (
    isOwnRoot(document.root) ||
    textsOf(document).some(text => placeholdersIn(text).includes('root'))
  )
}

function rootless(document: ServerDocument): ServerDocument {
  return { ...document, lacks: ['root'] }
}

const ASSIGNED = {
  verbose: ['-v'],
  header: ['-h', '{}'],
  data: ['-d', '{}'],
  file: ['-f', '{}'],
  help: ['help', '{}']
} as const

/** What is left out counts as asked for in the words of the assignment. */
function asAssigned(document: ClientDocument): ClientDocument {
  const { methods, options } = document
  return {
    ...document,
    methods: { POST: ['post'], ...methods },
    options: { ...ASSIGNED, ...options }
  }
}
