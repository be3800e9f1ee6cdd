import { type Document, isMap, isNode, isScalar, type LineCounter, type Node } from 'yaml'
import type { AdapterProblem } from './adapter-error.js'

/** Something wrong in a document, at a path from its top. */
export interface Fault {
  readonly path: readonly string[]
  /** The key of the mapping at `path` that is meant, rather than the whole of it. */
  readonly key?: string
  readonly message: string
}

/** The fault with its place in the text. */
export function locate(fault: Fault, document: Document, lines: LineCounter): AdapterProblem {
  const node = document.getIn(fault.path, true)
  const { line, col } = lines.linePos(offsetOf(isNode(node) ? node : document.contents, fault.key))
  return { line, column: col, message: fault.message }
}

function offsetOf(node: Node | null, key: string | undefined): number {
  const name = isMap(node)
    ? node.items.map(pair => pair.key).find(name => isScalar(name) && name.value === key)
    : undefined
  return (isNode(name) ? name.range?.[0] : node?.range?.[0]) ?? 0
}
