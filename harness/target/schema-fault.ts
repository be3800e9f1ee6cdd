import type { ErrorObject } from 'ajv'
import type { Fault } from './fault.js'
import { advice } from './nearest.js'

/** What the schema found, in words; `error` is one of a verbose Ajv. */
export function schemaFault(error: ErrorObject): Fault {
  const path = error.instancePath.split('/').slice(1)
  const where = path.length === 0 ? 'the adapter' : path.join('.')
  switch (error.keyword) {
    case 'additionalProperties':
      return { path, ...unknownKey(error) }
    case 'required':
      return { path, message: `${where} has no "${error.params['missingProperty']}"` }
    case 'enum':
      return { path, message: unknownWord(where, error) }
    default:
      return { path, message: `${where} ${error.message}${hint(error)}` }
  }
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

/** YAML reads 8080 as a number and {port} as a mapping: both look like words to who wrote them. */
function hint({ keyword, params, data }: ErrorObject): string {
  const wantsText = keyword === 'type' && params['type'] === 'string'
  if (!wantsText || data === null) return ''
  if (typeof data !== 'object') return `; in quotes it is: "${data}"`
  return '; a placeholder stands in quotes: "{port}"'
}
