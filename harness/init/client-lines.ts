import type { AdapterLine } from './adapter-text.js'
import type { Entry } from './entry.js'
import { optionIn, optionKinds } from './options.js'
import { type Project, sourcesIn } from './project.js'
import { promptsIn } from './prompts.js'

/** What starts a client, and how it is asked for something. */
export function clientLines(entry: Entry, project: Project): readonly AdapterLine[] {
  const text = textOf(entry, project)
  const prompts = isTold(entry.source.text) ? [] : promptsIn(entry.source.text)
  return [
    ...(prompts.length > 0 ? prompted(entry, prompts) : started(entry)),
    {
      key: 'methods',
      value: { GET: ['get'], POST: ['post'] },
      because: ['The words of the assignment. If it has others, as GET or -X POST, change them.']
    },
    { key: 'options', value: optionsIn(text, prompts.length > 0), because: whyOptions(text) },
    redirect(text)
  ]
}

function textOf({ source }: Entry, project: Project): string {
  const ending = /\.\w+$/.exec(source.path)?.[0] ?? ''
  const others = sourcesIn(project, ending).filter(other => other !== source)
  return [source, ...others].map(({ text }) => text).join('\n')
}

/** Who reads arguments takes nothing else for a command. */
function isTold(text: string): boolean {
  return /sys\.argv|argparse|getopt|process\.argv|parseArgs|os\.Args|\bargv\s*\[|\bargs\s*\[|@ARGV|Deno\.args|env::args|\$1\b/.test(
    text
  )
}

function started({ program, because }: Entry): readonly AdapterLine[] {
  const order =
    'It is told the method, the options and the URL, as the assignment writes them: httpc get -v URL.'
  return [
    {
      key: 'start',
      value: [...program, '{method}', '{options}', '{url}'],
      because: [`${because}.`, order]
    }
  ]
}

/** One prompt takes a whole command, with or without the program's name before it. */
function prompted(
  { program, because, source }: Entry,
  prompts: readonly string[]
): readonly AdapterLine[] {
  const named =
    /\bwords?\[1\]|httpc\s+(?:get|post|\(get)|\[1\]\s*\.?\s*(?:upper|lower|equals|toUpper|==)/i.test(
      source.text
    )
  const line = `${named ? 'httpc ' : ''}{method} {options} {url}`
  const many = prompts.length > 1 ? prompts.map(answerTo) : [line]
  const told = prompts.map(prompt => `"${prompt.trim()}"`).join(', ')
  return [
    { key: 'start', value: program, because: [`${because}, and takes no arguments.`] },
    {
      key: 'stdin',
      value: many,
      because: [
        `The lines that answer what it prompts for: ${told}.`,
        'If it asks for something else, or in another order, change them.'
      ]
    }
  ]
}

function answerTo(prompt: string): string {
  if (/url|address/i.test(prompt)) return '{url}'
  if (/header/i.test(prompt)) return '{header}'
  if (/file/i.test(prompt)) return '{file}'
  if (/body|data/i.test(prompt)) return '{data}'
  if (/method|get|post/i.test(prompt)) return '{method}'
  return '{method} {options} {url}'
}

/**
 * All of the assignment, spelled as the text does; what is optional there only where it is seen. A
 * line that is cut as a shell does it has its values in quotes.
 */
function optionsIn(text: string, isPrompted: boolean): Readonly<Record<string, readonly string[]>> {
  const spelled = (kind: keyof typeof optionKinds) => optionIn(text, optionKinds[kind])
  const output = spelled('output')
  const value = isPrompted && /shlex|shellwords/i.test(text) ? "'{}'" : '{}'
  return {
    verbose: [spelled('verbose') ?? '-v'],
    header: [spelled('header') ?? '-h', value],
    data: [spelled('data') ?? '-d', value],
    file: [spelled('file') ?? '-f', value],
    ...(output === undefined ? {} : { output: [output, value] }),
    ...(/["'`]help["'`]/.test(text) ? { help: ['help', '{}'] } : {})
  }
}

function whyOptions(text: string): readonly string[] {
  const kinds = ['verbose', 'header', 'data', 'file'] as const
  const unseen = kinds.filter(kind => optionIn(text, optionKinds[kind]) === undefined)
  const because = 'Spelled as in its text, "{}" being the value.'
  if (unseen.length === 0) return [because]
  return [
    because,
    `Not found there, and so as in the assignment: ${unseen.join(', ')}. If one is spelled otherwise, change it.`
  ]
}

function redirect(text: string): AdapterLine {
  const [, option] = /["'`\s|[](-L|-r|--location|--follow|--redirect)\b/.exec(text) ?? []
  if (option !== undefined) {
    return {
      key: 'redirect',
      value: [option],
      because: [`Its text knows ${option}, which is taken for following redirects.`]
    }
  }
  const follows =
    /["'`\b](?:\\r\\n)?location\b/i.test(text) &&
    /\b30[12]\b|["'`]3["'`]|\/\s*100\s*==\s*3/.test(text)
  const because = follows
    ? 'Its text knows Location and statuses of redirection, but no option for them. If it does not follow them, write never.'
    : 'Its text knows nothing of redirects. If it follows them, write always, or the arguments that ask for it.'
  return { key: 'redirect', value: follows ? 'always' : 'never', because: [because] }
}
