import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The directory of the package, also when the code runs from `dist/`. */
export function packageRoot(): string {
  let directory = import.meta.dirname
  while (!isPackage(directory)) {
    if (directory === dirname(directory)) throw new Error('the package of h10spec is incomplete')
    directory = dirname(directory)
  }
  return directory
}

function isPackage(directory: string): boolean {
  const manifest = join(directory, 'package.json')
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'latin1')).name === 'h10spec'
}
