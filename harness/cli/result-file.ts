import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ErrorObject } from 'ajv'
import { advice } from '../target/nearest.js'
import { packageRoot } from '../target/root.js'
import { type Run, verdicts } from '../verdict/result.js'
import { journalSchema, readJournal } from '../verdict/run-journal.js'
import { UsageError } from './usage-error.js'

/**
 * Reads a result that `--report json` wrote, or the journal that a judge left behind when it was
 * killed. Throws a UsageError that says where it is wrong.
 */
export function readResult(file: string): Run {
  const text = textOf(file)
  if (text.startsWith(`{"schema":"${journalSchema}"`)) return readJournal(text)
  const document = parsed(text, file)
  const fault = faultOf(document)
  if (fault !== undefined) throw new UsageError(`${file}: ${fault}`)
  return document as Run
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`)
  }
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const lines = text.slice(0, faultyOffset(text)).split('\n')
    const place = `${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`
    throw new UsageError(`${place}: this is no JSON: ${(error as Error).message}`)
  }
}

/** Where it stops being JSON: not every version of Node says that. Each half is tried in turn. */
function faultyOffset(text: string): number {
  let [sound, broken] = [0, text.length]
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2)
    if (isBeginning(text.slice(0, middle))) sound = middle
    else broken = middle
  }
  return sound
}

/** Whether nothing is wrong with a text but that it ends too early. */
function isBeginning(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    const { message } = error as Error
    const offset = /at position (\d+)/.exec(message)?.[1]
    return /end of JSON|Unterminated/.test(message) || Number(offset) === text.length
  }
}

function faultOf(document: unknown): string | undefined {
  const name = (document as { schema?: unknown } | null)?.schema
  if (name !== 'h10spec-result/v1') {
    const told = typeof name === 'string' ? `"${name}"` : 'missing'
    return `this is no result of h10spec: "schema" has to be "h10spec-result/v1" and is ${told}`
  }
  return schemaFault(document) ?? contradiction(document as Run)
}

function schemaFault(document: unknown): string | undefined {
  const path = join(packageRoot(), 'fixtures', 'result.schema.json')
  const ajv = new Ajv({ verbose: true, allowUnionTypes: true })
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')))
  if (validate(document)) return undefined
  return validate.errors?.map(described).at(-1)
}

function described(error: ErrorObject): string {
  const { keyword, params, data, parentSchema } = error
  const where = placeOf(error.instancePath)
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty'])
      const known = Object.keys(parentSchema?.['properties'] ?? {})
      return `${where} has an unknown key "${key}"; ${advice(key, known)}`
    }
    case 'required':
      return `${where} has no "${params['missingProperty']}"`
    case 'enum':
      return `${where} cannot be ${JSON.stringify(data)}; ${advice(String(data), params['allowedValues'])}`
    case 'type':
      return `${where} has to be of the type ${[params['type']].flat().join(' or ')}`
    default:
      return `${where} ${error.message}`
  }
}

/** `requirements[3].scenarios[0]` of `/requirements/3/scenarios/0`. */
function placeOf(pointer: string): string {
  const steps = pointer.split('/').slice(1)
  const name = steps.map(step => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join('')
  return name === '' ? 'the document' : name.slice(1)
}

/** Who changed a verdict by hand has to be told: every report counts on these numbers. */
function contradiction({ summary, requirements }: Run): string | undefined {
  for (const verdict of verdicts) {
    const counted = requirements.filter(each => each.verdict === verdict).length
    if (summary[verdict] !== counted)
      return `summary.${verdict} is ${summary[verdict]}, but ${counted} requirements have that verdict`
  }
  const ids = requirements.map(({ id }) => id)
  const twice = ids.findIndex((id, nth) => ids.indexOf(id) !== nth)
  return twice < 0 ? undefined : `requirements[${twice}] has the id of another: "${ids[twice]}"`
}
