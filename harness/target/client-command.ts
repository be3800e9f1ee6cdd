import type { ClientAdapter, OptionName } from './adapter.js'
import type { ClientFeature } from './features.js'
import { type Ask, UnsupportedAsk } from './invocation.js'
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
  return start.slice(0, end).map(item => expand(item, values))
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

function optionWords(adapter: ClientAdapter, ask: Ask): readonly string[] {
  const { headers = [], userinfo, data, file, output, verbose, follow } = ask
  const isEmptyPost = ask.method === 'POST' && data === undefined && file === undefined
  return [
    ...(verbose ? optionFor(adapter, 'verbose') : []),
    ...(follow ? optionFor(adapter, 'follow') : []),
    ...headers.flatMap(header => optionFor(adapter, 'header', header)),
    ...(userinfo === undefined ? [] : optionFor(adapter, 'userinfo', userinfo)),
    ...(data === undefined ? [] : optionFor(adapter, 'data', data)),
    ...(file === undefined ? [] : optionFor(adapter, 'file', file)),
    ...(isEmptyPost ? (adapter.options.empty ?? []) : []),
    ...(output === undefined ? [] : optionFor(adapter, 'output', output))
  ]
}

function optionFor(adapter: ClientAdapter, option: OptionName, value = ''): readonly string[] {
  const words = adapter.options[option]
  if (words === undefined) throw new UnsupportedAsk(option)
  return words.map(word => word.replaceAll('{}', () => value))
}
