import type { ErrorObject } from 'ajv'
import type { Fault } from './fault.js'
import { advice, isSlip } from './nearest.js'

/** What the schema found in a document, in words; `error` is one of a verbose Ajv. */
export function schemaFault(error: ErrorObject, document = 'the adapter'): Fault {
  const path = error.instancePath.split('/').slice(1)
  const where = nameOf(path, document)
  switch (error.keyword) {
    case 'additionalProperties':
      return { path, ...unknownKey(error) }
    case 'required':
      return { path, ...missingKey(where, error) }
    case 'enum':
      return { path, message: unknownWord(where, error) }
    case 'type':
      return { path, message: `${where} must be ${kindOf(error.params['type'])}${hint(error)}` }
    default:
      return { path, message: `${where} ${patternHint(error) ?? error.message}` }
  }
}

function patternHint({ keyword, parentSchema }: ErrorObject): string | undefined {
  return keyword === 'pattern' ? parentSchema?.['patternErrorMessage'] : undefined
}

/** As in `suites[0]`. */
function nameOf(path: readonly string[], document: string): string {
  const name = path.map(step => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join('')
  return name === '' ? document : name.slice(1)
}

/** What is not there may be misspelt, where nothing else looks for keys that nobody knows. */
function missingKey(where: string, { data, params, parentSchema }: ErrorObject) {
  const meant = String(params['missingProperty'])
  const isLookedFor = parentSchema?.['additionalProperties'] === false
  const written = isLookedFor
    ? undefined
    : Object.keys(data as object).find(key => isSlip(key, meant))
  if (written === undefined) return { message: `${where} has no "${meant}"` }
  return { key: written, message: `unknown key "${written}"; did you mean "${meant}"?` }
}

function unknownKey({ params, parentSchema }: ErrorObject): Pick<Fault, 'key' | 'message'> {
  const key = String(params['additionalProperty'])
  const known = Object.keys(parentSchema?.['properties'] ?? {})
  return { key, message: `unknown key "${key}"; ${advice(key, known)}` }
}

function unknownWord(where: string, { data, params }: ErrorObject): string {
  const known: readonly string[] = params['allowedValues']
  return `${where} cannot be "${data}"; ${advice(String(data), known)}`
}

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  integer: 'a whole number',
  number: 'a number',
  object: 'a mapping',
  string: 'a text'
}

function kindOf(type: string): string {
  return KINDS[type] ?? type
}

/** YAML reads 8080 as a number and {port} as a mapping: both look like words to who wrote them. */
function hint({ params, data }: ErrorObject): string {
  if (params['type'] !== 'string' || data === null || Array.isArray(data)) return ''
  if (typeof data !== 'object') return `; in quotes it is: "${data}"`
  return '; a placeholder stands in quotes: "{port}"'
}
