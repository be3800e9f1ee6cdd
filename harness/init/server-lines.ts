import type { AdapterLine } from './adapter-text.js'
import type { Entry } from './entry.js'
import { type FixedPlace, fixedPlaceIn } from './fixed-place.js'
import { optionIn, optionKinds } from './options.js'
import { positions } from './positions.js'
import { type Project, sourcesIn } from './project.js'
import { promptsIn } from './prompts.js'

/** How a server learns its port or its directory: words of its command, or keys of the adapter. */
interface Telling {
  readonly words?: readonly string[]
  readonly line?: AdapterLine
  readonly because: string
}

interface Tellings {
  readonly port: Telling
  readonly root: Telling
  readonly stdin?: AdapterLine
}

/** What starts a server, and what it is told. */
export function serverLines(entry: Entry, project: Project): readonly AdapterLine[] {
  const text = textOf(entry, project)
  const { port, root, stdin } = tellings(entry, text, project)
  const words = [...entry.program, ...(port.words ?? []), ...(root.words ?? [])]
  return [
    {
      key: 'start',
      value: words,
      because: [`${entry.because}.`, port.because, root.because]
    },
    ...(stdin ? [stdin] : []),
    ...[port.line, root.line].filter(line => line !== undefined)
  ]
}

/** The program's own text, and behind it those of its language that it may have called. */
function textOf({ source }: Entry, project: Project): string {
  const ending = /\.\w+$/.exec(source.path)?.[0] ?? ''
  const others = sourcesIn(project, ending).filter(other => other !== source)
  return [source, ...others].map(({ text }) => text).join('\n')
}

function tellings(entry: Entry, text: string, project: Project): Tellings {
  const option = { port: byOption(text, 'port') ?? byVariable(text), root: byOption(text, 'root') }
  const { places, because, areNamed } = positions(entry.source.text)
  // The value of an option stands in a place as well.
  const isOpen = areNamed || (!option.port && !option.root)
  const wanted = isOpen ? places.filter(each => option[each] === undefined) : []
  const [first, second] = wanted.map((each, nth) => ({
    words: nth === 0 ? wanted.map(name => `{${name}}`) : [],
    because: nth === 0 ? because : 'If they are the wrong way round, change their places.',
    each
  }))
  const placed = (kind: 'port' | 'root') => [first, second].find(one => one?.each === kind)
  const port = option.port ?? placed('port')
  const root = option.root ?? placed('root')
  if (port && root) return { port, root: { ...root, ...relativeLine(text) } }
  const prompts = promptsIn(entry.source.text)
  if (!port && prompts.length > 0) return byPrompts(prompts, root ?? ownRoot(text, project))
  return { port: port ?? fixedPort(text), root: root ?? ownRoot(text, project) }
}

const names = { port: 'port', root: 'directory' } as const

function byOption(text: string, kind: 'port' | 'root'): Telling | undefined {
  const option = optionIn(text, optionKinds[kind])
  if (option === undefined) return undefined
  return {
    words: [option, `{${kind}}`],
    because: `Its text knows ${option}, which is taken for the ${names[kind]}; if it is another, change it.`
  }
}

/** The environment, as servers for a hosting service have it. */
function byVariable(text: string): Telling | undefined {
  if (
    !/process\.env\.PORT|environ\W+(?:get\W+)?["']PORT|[gG]etenv\("PORT"|env::var\("PORT"/.test(
      text
    )
  ) {
    return undefined
  }
  const because = 'It reads the environment variable PORT.'
  return {
    line: { key: 'env', value: { PORT: '{port}' }, because: [because] },
    because: 'No option gives the port.'
  }
}

function byPrompts(prompts: readonly string[], own: Telling): Tellings {
  const lines = prompts.map(answerTo)
  const isAsked = lines.includes('{root}')
  const because = 'It prompts for what it needs, so it is told nothing here but by "stdin".'
  const stdin = {
    key: 'stdin',
    value: lines,
    because: [
      `The lines that answer what it prompts for: ${prompts.map(prompt => `"${prompt.trim()}"`).join(', ')}.`,
      'If it asks for something else, or in another order, change them.'
    ]
  }
  const asked = { because: 'If it takes arguments as well, write them here.' }
  const port = lines.includes('{port}') ? { because } : { ...fixedPort(''), because }
  return { port, root: isAsked ? asked : own, stdin }
}

function answerTo(prompt: string): string {
  if (/port/i.test(prompt)) return '{port}'
  if (/dir|folder|path|root/i.test(prompt)) return '{root}'
  if (/host|address|\bip\b/i.test(prompt)) return '{host}'
  return /y\/n|yes|verbose|debug/i.test(prompt) ? 'n' : ''
}

function fixedPort(text: string): Telling {
  const [, named] = /\bport\w*\s*(?::\s*\w+)?\s*:?=\s*(\d{2,5})\b/i.exec(text) ?? []
  const [, called] =
    /(?:bind|listen|ServerSocket|Listen|TcpListener)\b[^\n]{0,60}?\b(\d{2,5})\b/.exec(text) ?? []
  const port = Number(named ?? called ?? 8080)
  const seen = named ?? called
  const because =
    seen === undefined
      ? 'No port was found, so it is the default of the assignment.'
      : `Its text names the port ${seen}.`
  return {
    line: {
      key: 'port',
      value: port,
      because: [`${because} If it can be told one, write "{port}" in "start" and drop this line.`]
    },
    because: 'Nothing shows how it is told a port.'
  }
}

// What a program that puts a directory behind another one takes for the whole.
const RELATIVE =
  /user\.dir"\)\s*\+|getcwd\(\)\s*\+|process\.cwd\(\)\s*\+|["'`]\.\/?["'`]\s*\+\s*\w*(?:dir|folder)|pwd\)?\/\$\{?dir/i

function relativeLine(text: string): Pick<Telling, 'line'> {
  if (!RELATIVE.test(text)) return {}
  const because =
    'It puts the directory behind the one it is started in, so it takes relative paths only.'
  return {
    line: {
      key: 'root',
      value: 'relative',
      because: [because, 'If it takes absolute paths, drop this line.']
    }
  }
}

/** A directory elsewhere or of the project that its text names, or else the one it is started in. */
function ownRoot(text: string, { paths }: Project): Telling {
  const because = 'Nothing shows how it is told a directory.'
  const fixed = fixedPlaceIn(text)
  if (fixed?.isNamed) return { because, line: placeLine(fixed) }
  const literals = [...text.matchAll(/["'`](?:\.?\/)?([\w-]+(?:\/[\w-]+)*)\/?["'`]/g)].map(
    ([, path = '']) => path
  )
  const known = literals.find(each =>
    paths.some(path => path.startsWith(`${each}/`) && !isCode(path))
  )
  if (known === undefined && fixed) return { because, line: placeLine(fixed) }
  if (known === undefined) {
    const why =
      'It seems to serve the directory that it is started in. If it always serves another one, name it, as ./public.'
    return { because, line: { key: 'root', value: '.', because: [why] } }
  }
  const why = `Its text names "${known}", a directory of its own. If it can be told one, write "{root}" in "start" and drop this line.`
  return { because, line: { key: 'root', value: `./${known}`, because: [why] } }
}

function placeLine({ place }: FixedPlace): AdapterLine {
  const why = `Its text names "${place}". When it is judged another directory is there, for it alone. If it can be told one, write "{root}" in "start" and drop this line.`
  return { key: 'root', value: place, because: [why] }
}

function isCode(path: string): boolean {
  return /\.(?:py|java|go|c|cc|cpp|h|rs|js|mjs|ts|cs|class|o)$/.test(path)
}
