/** A table of Markdown. Its cells are Markdown; `text` makes a cell of plain words. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]) {
  const rule = header.map(() => '---')
  return [header, rule, ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

/** Words as Markdown: what would mean markup or end a cell is escaped. */
export function markdownText(words: string): string {
  return words.replace(/[\\|<>*_`[\]]/g, '\\$&').replace(/\s+/g, ' ')
}

/** Ids as Markdown, each by itself so that a page can be searched for it. */
export function markdownIds(ids: readonly string[]): string {
  return ids.map(id => `\`${id}\``).join(' ')
}
