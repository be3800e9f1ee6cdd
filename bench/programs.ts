import { spawnSync } from 'node:child_process'
import { accessSync, constants, readFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { delimiter, join } from 'node:path'
import { root } from './root.js'

/** The client and the judge as they were built. */
export const httpc = join(root, 'dist', 'httpc.cjs')
export const httpfs = join(root, 'dist', 'httpfs.cjs')
export const h10spec = join(root, 'dist', 'harness', 'cli', 'main.js')

/** How each program tells its version, and the part of it that does. */
const versions = {
  node: ['--version'],
  wrk: ['-v'],
  hyperfine: ['--version'],
  nginx: ['-v'],
  apache2: ['-v'],
  lighttpd: ['-v'],
  python3: ['--version'],
  curl: ['--version'],
  wget: ['--version']
} as const satisfies Readonly<Record<string, readonly string[]>>

const packages = ['sirv', 'serve-handler', 'fastify', '@fastify/static'] as const

/** Tells whether a program is on the path, and says so once when it is not. */
export function finder(say: (line: string) => void): (program: string) => boolean {
  const known = new Map<string, boolean>()
  return program => {
    const isThere = known.get(program) ?? isOnPath(program)
    if (!isThere && !known.has(program)) say(`${program} is missing and left out`)
    known.set(program, isThere)
    return isThere
  }
}

/** The machine and what runs on it, a line each. */
export function machine(): string[] {
  const [processor] = cpus()
  return [
    `${cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}`,
    `${(totalmem() / 2 ** 30).toFixed(1)} GiB of memory, Linux ${release()}`,
    ...Object.entries(versions).map(([program, args]) => `${program}: ${versionOf(program, args)}`),
    ...packages.map(name => `${name}: ${packageVersion(name)}`)
  ]
}

function isOnPath(program: string): boolean {
  return searchPath()
    .split(delimiter)
    .some(place => {
      try {
        accessSync(join(place, program), constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

/** Some print it as an error, and one exits with 1. */
function versionOf(program: string, args: readonly string[]): string {
  if (!isOnPath(program)) return 'missing'
  const env = { ...process.env, PATH: searchPath() }
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', env })
  const [line = ''] = `${stdout}${stderr}`.trim().split('\n')
  return line.replace(/Copyright.*|\(x86.*/, '').trim()
}

/** Debian keeps servers where users do not look. */
export function searchPath(): string {
  return `${process.env['PATH'] ?? ''}${delimiter}/usr/sbin`
}

function packageVersion(name: string): string {
  const path = join(root, 'node_modules', name, 'package.json')
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version
}
