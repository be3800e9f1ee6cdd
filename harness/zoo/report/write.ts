import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ZooResult } from '../result.js'
import { renderZooHtml } from './html.js'

/** Writes both reports into a folder; the files that were written. Throws what the system throws. */
export function writeZooReports(result: ZooResult, folder: string): string[] {
  const files = {
    'zoo.json': `${JSON.stringify(result, null, 2)}\n`,
    'zoo.html': renderZooHtml(result)
  }
  mkdirSync(folder, { recursive: true })
  return Object.entries(files).map(([name, text]) => {
    const file = join(folder, name)
    writeFileSync(file, text)
    return file
  })
}
