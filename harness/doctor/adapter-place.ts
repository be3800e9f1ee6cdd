import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { packageRoot } from '../target/root.js'

/** An adapter's file, so that a finding can name a line of it. */
export interface AdapterPlace {
  readonly file: string
  /** The line of the last of these keys that is there, counted from 1, and whether all are. */
  lineOf(key: readonly string[]): { readonly line: number; readonly isThere: boolean }
}

/** The file of a bundled adapter, by its name, or that of a path; nothing for a URL. */
export function placeOf(nameOrPath: string): AdapterPlace | undefined {
  const bundled = join(packageRoot(), 'fixtures', 'targets', `${nameOrPath}.yaml`)
  const file = /[/\\]|\.ya?ml$/.test(nameOrPath) ? nameOrPath : bundled
  if (!existsSync(file)) return undefined
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines })
  return { file, lineOf: key => lineIn(document, lines, key) }
}

function lineIn(document: Document, lines: LineCounter, key: readonly string[]) {
  for (let length = key.length; length > 0; length -= 1) {
    const offset = offsetOf(document, key.slice(0, length))
    if (offset === undefined) continue
    return { line: lines.linePos(offset).line, isThere: length === key.length }
  }
  return { line: lines.linePos(document.contents?.range?.[0] ?? 0).line, isThere: false }
}

/** Where the last of these keys stands. */
function offsetOf(document: Document, key: readonly string[]): number | undefined {
  const above = key.length > 1 ? document.getIn(key.slice(0, -1), true) : document.contents
  if (!isMap(above)) return undefined
  const names = above.items.map(pair => pair.key)
  const name = names.find(each => isScalar(each) && each.value === key.at(-1))
  return isScalar(name) ? name.range?.[0] : undefined
}
