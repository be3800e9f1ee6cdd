import { type Document, LineCounter, type Node, parseDocument } from 'yaml'
import type { Problem } from './problem.js'
import type { Place } from './requirement.js'

/** A YAML file whose every node can be told by line and column. */
export interface YamlText {
  readonly document: Document.Parsed
  placeOf(node: Node | null | undefined): Place
  /** What is wrong with it as YAML. */
  readonly problems: readonly Problem[]
}

export function readYaml(file: string, text: string): YamlText {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const problems = document.errors.map(({ pos: [start], message }) => ({
    place: placeAt(start),
    message
  }))
  return { document, placeOf: node => placeAt(node?.range?.[0] ?? 0), problems }

  function placeAt(offset: number): Place {
    const { line, col } = lineCounter.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
}
