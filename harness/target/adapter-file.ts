import { dirname, resolve } from 'node:path'
import { LineCounter, parseDocument, type YAMLError } from 'yaml'
import type { AdapterDocument } from './adapter.js'
import { adapterCheck } from './adapter-check.js'
import { AdapterError, type AdapterProblem } from './adapter-error.js'
import { contradictions } from './contradictions.js'
import { type Fault, locate } from './fault.js'
import { schemaFault } from './schema-fault.js'

/** Reads an adapter's text. Throws AdapterError with every problem and its place in `file`. */
export function readAdapter(text: string, file: string): AdapterDocument {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  refuse(
    document.errors.map(error => syntaxProblem(error, text, lines)),
    file
  )
  const adapter: unknown = document.toJS()
  refuse(
    faultsOf(adapter, dirname(resolve(file))).map(fault => locate(fault, document, lines)),
    file
  )
  return adapter as AdapterDocument
}

function refuse(problems: readonly AdapterProblem[], file: string): void {
  const inOrder = problems.toSorted((a, b) => a.line - b.line || a.column - b.column)
  if (inOrder.length > 0) throw AdapterError.at(file, inOrder)
}

function syntaxProblem(error: YAMLError, text: string, lines: LineCounter): AdapterProblem {
  const { code, message, pos } = error
  const { line, col } = lines.linePos(pos[0])
  const [key = ''] = /^[^:\s]*/.exec(text.slice(pos[0])) ?? []
  return {
    line,
    column: col,
    message: code === 'DUPLICATE_KEY' ? `"${key}" stands twice` : message
  }
}

function faultsOf(adapter: unknown, here: string): readonly Fault[] {
  const faults = schemaFaults(adapter)
  return faults.length > 0 ? faults : contradictions(adapter as AdapterDocument, here)
}

function schemaFaults(adapter: unknown): readonly Fault[] {
  const check = adapterCheck()
  check(adapter)
  // An "if" only repeats that its "then" was broken.
  return (check.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map(error => schemaFault(error))
}
