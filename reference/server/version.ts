import { existsSync, readFileSync } from 'node:fs'

/** The version of the package, found above the sources and above what they are built to. */
export function packageVersion(): string {
  const places = ['../../package.json', '../../../package.json']
  const place = places.map(path => new URL(path, import.meta.url)).find(url => existsSync(url))
  const { version } = JSON.parse(readFileSync(place ?? '', 'utf8')) as { version: string }
  return version
}
