import { stringify } from 'yaml'

/** One key of an adapter, and what people are told above it. */
export interface AdapterLine {
  readonly key: string
  readonly value: unknown
  /** Why it is so, and what to change where it is wrong; a line of the comment each. */
  readonly because?: readonly string[]
}

const COLUMNS = 92

/** The adapter as a file: a comment, and a key on every line with its reason above it. */
export function adapterText(head: readonly string[], lines: readonly AdapterLine[]): string {
  const parts = lines.map(({ key, value, because = [] }) => {
    return [...because.flatMap(comment), `${key}: ${flow(value)}`].join('\n')
  })
  return `${[head.flatMap(comment).join('\n'), ...parts].join('\n\n')}\n`
}

function comment(text: string): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < COLUMNS)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(`# ${word}`)
  }
  return lines
}

/** On one line, so that a finding can name it. */
function flow(value: unknown): string {
  const layout = { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false } as const
  return stringify(value, layout).trim()
}
