import type { Run } from '../verdict/result.js'

// As many names as a line holds.
const most = 5

/** That a run asked for some requirements alone, and for which; nothing for one that asked for all. */
export function selectionText({ selection }: Run): string | undefined {
  if (selection === undefined || selection.length === 0) return undefined
  const more = selection.length - most
  const names = selection.slice(0, most).join(', ')
  return `only ${names}${more > 0 ? ` and ${more} more` : ''}`
}
