import { createHash } from 'node:crypto'

/**
 * What the page allows itself: this style and this script, by their hashes. Nothing is loaded,
 * sent or embedded, and no event handler in an attribute runs.
 */
export function policy(style: string, script: string): string {
  const own = `style-src ${hashOf(style)}; script-src ${hashOf(script)}`
  return `default-src 'none'; ${own}; base-uri 'none'; form-action 'none'`
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
