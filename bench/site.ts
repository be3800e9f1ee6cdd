import { randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** The document root that all servers serve. */
export interface Site {
  readonly root: string
}

const mebibyte = 1024 * 1024

/** Files of these sizes, in bytes. */
export const sizes = {
  'small.txt': 1024,
  'medium.txt': 64 * 1024,
  'large.bin': 200 * mebibyte
} as const

/** Folders of so many small files each. */
export const folders = [10, 100, 1000, 10_000] as const

/** The files of which the cost of a size is measured, in bytes. */
export const powers = [1, 4, 16, 64, 256, 1024, 4096, 16_384].map(kibibytes => kibibytes * 1024)

/** Writes the document root below a folder. */
export function buildSite(scratch: string): Site {
  const root = join(scratch, 'site')
  mkdirSync(join(root, 'stored'), { recursive: true })
  for (const [name, size] of Object.entries(sizes)) fill(join(root, name), size)
  for (const size of powers) fill(join(root, `${size}.bin`), size)
  for (const count of folders) fillFolder(join(root, `many-${count}`), count)
  return { root }
}

/** Writes a file that nothing can compress or leave out. Text stays ASCII. */
export function fill(path: string, size: number): void {
  const file = openSync(path, 'w')
  const random = randomBytes(mebibyte)
  const piece = path.endsWith('.txt') ? Buffer.from(random.toString('base64')) : random
  for (let left = size; left > 0; left -= Math.min(left, mebibyte)) {
    writeSync(file, piece, 0, Math.min(left, mebibyte))
  }
  closeSync(file)
}

function fillFolder(path: string, count: number): void {
  mkdirSync(path)
  for (let number = 0; number < count; number++) {
    writeFileSync(join(path, `file-${String(number).padStart(5, '0')}.txt`), 'hello\n')
  }
}
