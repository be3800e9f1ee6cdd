import type { ClientAdapter, OptionName } from './adapter.js'
import type { ClientFeature } from './features.js'
import { type Ask, UnsupportedAsk, UntellableAsk } from './invocation.js'
import { expand, type Values } from './placeholders.js'

/** The arguments that ask for this, the program's name first. Throws UnsupportedAsk. */
export function clientCommand(adapter: ClientAdapter, ask: Ask, values: Values): string[] {
  if (ask.raw) return [...programOf(adapter, values), ...ask.raw]
  if (ask.help !== undefined)
    return [...programOf(adapter, values), ...helpWords(adapter, ask.help)]
  const method = methodWords(adapter, ask)
  const options = optionWords(adapter, ask)
  return adapter.start.flatMap(item => {
    if (item === '{method}') return method
    if (item === '{options}') return options
    return [expand(item, { ...values, url: urlOf(ask) })]
  })
}

/**
 * The lines that a client which prompts is to read. {method}, {options} and the name of an option
 * stand for the words that would ask for them in the command. Throws UnsupportedAsk, or UntellableAsk
 * for a value that no line can hold.
 */
export function clientInput(adapter: ClientAdapter, ask: Ask, values: Values): string | undefined {
  const { stdin, options } = adapter
  if (stdin === undefined) return undefined
  if (ask.raw || ask.help !== undefined) return ''
  requireLines(ask)
  const method = methodWords(adapter, ask).join(' ')
  const known = { ...values, url: urlOf(ask), method, options: optionWords(adapter, ask).join(' ') }
  const each = Object.keys(options).map(name => [
    name,
    wordsFor(adapter, ask, name as OptionName).join(' ')
  ])
  const all = { ...known, ...Object.fromEntries(each) }
  return stdin.map(line => `${expand(line, all)}\n`).join('')
}

function requireLines(ask: Ask): void {
  const values = Object.values(valuesAsked(ask)).flat()
  if (values.some(value => value.includes('\n')))
    throw new UntellableAsk('it is told by lines, and a value with a line end is no line')
}

/** Whether an adapter can express a feature at all. */
export function clientSupports(adapter: ClientAdapter, feature: ClientFeature): boolean {
  if (adapter.lacks.includes(feature)) return false
  if (feature === 'simple-response') return true
  if (feature === 'post') return adapter.methods.POST !== undefined
  if (feature === 'head') return adapter.methods.HEAD !== undefined
  return adapter.options[feature] !== undefined
}

function urlOf({ url, userinfo }: Ask): string {
  return userinfo === undefined ? url : url.replace('//', () => `//${userinfo}@`)
}

const OF_THE_ASK = ['{method}', '{options}', '{url}']

/** What stands before all that an ask decides: the program and its constant arguments. */
function programOf({ start }: ClientAdapter, values: Values): readonly string[] {
  const end = start.findIndex(item => OF_THE_ASK.some(placeholder => item.includes(placeholder)))
  const own = end === -1 ? start : start.slice(0, end)
  return own.map(item => expand(item, values))
}

function helpWords(adapter: ClientAdapter, topic: string): readonly string[] {
  const words = optionFor(adapter, 'help', topic)
  return words.filter(word => word !== '')
}

function methodWords({ methods }: ClientAdapter, { method }: Ask): readonly string[] {
  const words = methods[method]
  if (words === undefined) throw new UnsupportedAsk(method.toLowerCase())
  return words
}

/** In the order of the adapter's table: to some programs an option means nothing behind another. */
function optionWords(adapter: ClientAdapter, ask: Ask): readonly string[] {
  const asked = valuesAsked(ask)
  const names = Object.keys(asked) as readonly AskedOption[]
  const lacking = names.find(name => asked[name].length > 0 && !adapter.options[name])
  if (lacking !== undefined) throw new UnsupportedAsk(lacking)
  const options = Object.keys(adapter.options) as readonly OptionName[]
  return options.flatMap(option => wordsFor(adapter, ask, option))
}

/** What asks for one option: nothing where the ask has no such thing. */
function wordsFor(adapter: ClientAdapter, ask: Ask, option: OptionName): readonly string[] {
  const empty = isEmptyPost(ask) ? [''] : []
  const values = { ...valuesAsked(ask), empty, help: [] }[option]
  return values.flatMap(value => optionFor(adapter, option, value))
}

type AskedOption = Exclude<OptionName, 'empty' | 'help'>

/** What each option is to be given: once for every value. */
function valuesAsked(ask: Ask): Readonly<Record<AskedOption, readonly string[]>> {
  const { headers = [], data, file, output, userinfo, verbose, follow } = ask
  const once = (value?: string) => (value === undefined ? [] : [value])
  return {
    verbose: verbose ? [''] : [],
    follow: follow ? [''] : [],
    header: headers,
    userinfo: once(userinfo),
    data: once(data),
    file: once(file),
    output: once(output)
  }
}

/** A POST with no bytes takes arguments of its own with some programs, and none with others. */
function isEmptyPost({ method, data, file }: Ask): boolean {
  return method === 'POST' && data === undefined && file === undefined
}

function optionFor(adapter: ClientAdapter, option: OptionName, value = ''): readonly string[] {
  const words = adapter.options[option]
  if (words === undefined) throw new UnsupportedAsk(option)
  return words.map(word => filled(word, value, adapter.stdin !== undefined))
}

/** In a line that is cut as a shell does it, a value in quotes ends at the first quote of its own. */
function filled(word: string, value: string, isLine: boolean): string {
  const isQuoted = isLine && word.includes("'{}'")
  const text = isQuoted ? value.replaceAll("'", "'\\''") : value
  return word.replaceAll('{}', () => text)
}
