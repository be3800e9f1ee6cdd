import { Failure } from './failure.js'

/** The options of httpc, in the terms of `parseArgs`. `--d` is how the assignment prints `-d`. */
export const options = {
  verbose: { type: 'boolean', short: 'v' },
  header: { type: 'string', short: 'h', multiple: true },
  data: { type: 'string', short: 'd' },
  d: { type: 'string' },
  file: { type: 'string', short: 'f' },
  output: { type: 'string', short: 'o' },
  location: { type: 'boolean', short: 'L' },
  timeout: { type: 'string' },
  help: { type: 'boolean' },
  version: { type: 'boolean' }
} as const

type Name = keyof typeof options

/** What `parseArgs` makes of one argument. */
interface Token {
  readonly kind: string
  readonly name?: string
  readonly rawName?: string
  readonly value?: string | undefined
}

export interface GivenOptions {
  readonly has: (name: Name) => boolean
  readonly value: (name: Name) => string | undefined
  readonly values: (name: Name) => string[]
}

/**
 * The options among the tokens. `parseArgs` has a strict mode of its own, but that refuses
 * every value with a leading dash, and `-d -1` is a body. Throws Failure: usage.
 */
export function givenOptions(tokens: readonly Token[]): GivenOptions {
  const given = tokens.filter(({ kind }) => kind === 'option')
  for (const [index, token] of given.entries()) check(token, given.slice(0, index))
  const values = (name: Name) =>
    given.filter(token => token.name === name).map(({ value = '' }) => value)
  return {
    has: name => given.some(token => token.name === name),
    value: name => values(name)[0],
    values
  }
}

function check({ name = '', rawName, value }: Token, earlier: readonly Token[]): void {
  const option = isName(name) ? options[name] : undefined
  if (!option) throw new Failure('usage', `no such option: ${rawName}`)
  const wantsValue = option.type === 'string'
  if (wantsValue && value === undefined) throw new Failure('usage', `${rawName} needs a value`)
  if (!wantsValue && value !== undefined) throw new Failure('usage', `${rawName} takes no value`)
  const repeated = earlier.some(token => token.name === name)
  if (repeated && wantsValue && !('multiple' in option)) {
    throw new Failure('usage', `${rawName} is given twice`)
  }
}

function isName(name: string): name is Name {
  return Object.hasOwn(options, name)
}
