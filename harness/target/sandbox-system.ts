import {
  existsSync,
  lstatSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  writeFileSync
} from 'node:fs'
import { homedir } from 'node:os'
import { basename, delimiter, dirname, isAbsolute, join } from 'node:path'
import { packageRoot } from './root.js'

/** The system as a program in the sandbox finds it, in the words of bwrap(1): to be read only. */
export function systemWords(madeUp: string): readonly string[] {
  return [
    ...readable('/usr'),
    ...TOPS.flatMap(top),
    ...settings().flatMap(readable),
    ...Object.keys(MADE_UP).flatMap(name => ['--ro-bind', join(madeUp, name), `/etc/${name}`]),
    ...runtimes().flatMap(readable),
    ...(packageRoot().startsWith('/usr/') ? ['--tmpfs', packageRoot()] : [])
  ]
}

/** Writes what stands in /etc instead of what this machine tells about itself and its users. */
export function makeUp(folder: string, user: number): void {
  for (const [name, text] of Object.entries(MADE_UP)) {
    writeFileSync(join(folder, name), text.replaceAll('USER', String(user)))
  }
}

const MADE_UP = {
  passwd: 'root:x:0:0:root:/:/bin/false\nprogram:x:USER:USER:program:/tmp:/bin/sh\n',
  group: 'root:x:0:\nprogram:x:USER:\n',
  hosts: '127.0.0.1 localhost\n::1 localhost\n',
  'nsswitch.conf': 'passwd: files\ngroup: files\nhosts: files\n'
} as const

const TOPS = ['/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32']

/** Since the merge these are links into /usr; before it they are directories. */
function top(path: string): readonly string[] {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  return isLink ? ['--symlink', readlinkSync(path), path] : readable(path)
}

// What runtimes look up: libraries, which of several programs is meant, types of files, and whom
// to trust. Java's and Python's settings are kept here by Debian.
const SETTINGS =
  /^(?:ld\.so\..*|alternatives|mime\.types|localtime|services|protocols|java.*|python.*|perl|php.*|dotnet)$/

function settings(): readonly string[] {
  const names = readdirSync('/etc').filter(name => SETTINGS.test(name))
  return [...names, 'ssl/certs', 'ssl/openssl.cnf'].map(name => `/etc/${name}`)
}

/** What is to be read and never written; nothing where there is nothing. */
export function readable(path: string): readonly string[] {
  return ['--dir', dirname(path), '--ro-bind-try', path, path]
}

// Of what a runtime outside of /usr consists; not what a home has beside it, as shared settings.
const PARTS = [
  ...['bin', 'sbin', 'lib', 'lib64', 'libexec', 'include', 'conf', 'jre', 'pkg', 'src', 'shims'],
  ...['versions', 'version', 'plugins', 'pyenv.d', 'toolchains', 'settings.toml', 'sdk', 'shared'],
  ...['host', 'VERSION', 'go.env', 'release']
]

// Where runtimes themselves look, and whose values are handed on: see environment.ts.
const HOMES = ['PYENV_ROOT', 'JAVA_HOME', 'GOROOT', 'RUSTUP_HOME', 'DOTNET_ROOT']

/**
 * The runtimes that lie elsewhere. Those on the path of the judge, and the Node that it runs on; not
 * what a command names, which could be any file.
 */
function runtimes(): readonly string[] {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), dirname(process.execPath)]
  const roots = [...folders.flatMap(prefixOf), ...HOMES.flatMap(name => process.env[name] ?? [])]
  const parts = roots.filter(mayBeSeen).flatMap(root => PARTS.map(part => join(root, part)))
  return [...new Set(parts)].filter(path => existsSync(path))
}

/** What holds a directory of programs, with its libraries beside it. */
function prefixOf(folder: string): readonly string[] {
  const isOfPrograms = ['bin', 'sbin', 'shims'].includes(basename(folder))
  if (!isOfPrograms || !existsSync(folder)) return []
  return [dirname(folder), dirname(realpathSync(folder))]
}

/** Neither the system, which is there already, nor a home or what surrounds one. */
function mayBeSeen(root: string): boolean {
  const isAround = (path: string) => `${path}/`.startsWith(`${root}/`)
  return isElsewhere(root) && ![homedir(), packageRoot(), process.cwd()].some(isAround)
}

function isElsewhere(path: string): boolean {
  return isAbsolute(path) && path !== '/' && !/^\/(?:usr|bin|sbin|lib\w*)(?:\/|$)/.test(path)
}
