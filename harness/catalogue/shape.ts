import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml'
import { advice } from '../target/nearest.js'
import { notationProblem } from './notation.js'
import type { Problem } from './problem.js'
import type { YamlText } from './yaml-text.js'

/**
 * What each key of a map may hold: a text, one that may be empty, texts, a map with a shape of its
 * own, an exchange written down, or a word of these.
 */
export type Shape = Readonly<Record<string, Slot>>
export interface Slot {
  readonly holds: 'text' | 'any text' | 'texts' | 'map' | 'exchange' | readonly string[]
  readonly optional?: true
}

/** Everything in a map that does not fit its shape: unknown, wrong and missing keys. */
export function misfits(map: YAMLMap, shape: Shape, yaml: YamlText): Problem[] {
  const pairs = map.items as Pair<Node, Node | null>[]
  const present = pairs.map(({ key }) => String(key))
  const missing = Object.keys(shape).filter(key => !shape[key]?.optional && !present.includes(key))
  return [
    ...pairs.flatMap(pair => misfit(pair, shape, yaml)),
    ...missing.map(key => ({ place: yaml.placeOf(map), message: `"${key}" is missing` }))
  ]
}

function misfit({ key, value }: Pair<Node, Node | null>, shape: Shape, yaml: YamlText): Problem[] {
  const name = String(key)
  const slot = Object.hasOwn(shape, name) ? shape[name] : undefined
  if (!slot) {
    const message = `unknown key "${name}"; ${advice(name, Object.keys(shape))}`
    return [{ place: yaml.placeOf(key), message }]
  }
  const complaint = complain(value, slot.holds)
  return complaint === undefined
    ? []
    : [{ place: yaml.placeOf(value ?? key), message: `"${name}" ${complaint}` }]
}

function complain(node: Node | null, holds: Slot['holds']): string | undefined {
  if (holds === 'text') return isText(node) ? undefined : 'has to be a text'
  if (holds === 'any text') return isString(node) ? undefined : 'has to be a text'
  if (holds === 'map') return isMap(node) ? undefined : 'has to be a map'
  if (holds === 'texts') return isTexts(node) ? undefined : 'has to be a list of texts'
  if (holds === 'exchange')
    return isText(node) ? notationProblem(String(node)) : 'has to be a literal block'
  const word = isScalar(node) ? String(node.value) : ''
  if (holds.includes(word)) return undefined
  return `has to be one of ${holds.join(', ')}, not "${word}"`
}

function isText(node: unknown): node is Scalar<string> {
  return isString(node) && node.value.trim() !== ''
}

function isString(node: unknown): node is Scalar<string> {
  return isScalar(node) && typeof node.value === 'string'
}

function isTexts(node: unknown): boolean {
  return isSeq(node) && node.items.every(isText)
}
