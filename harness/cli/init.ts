import { existsSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { Undecided, Wish } from '../init/choose.js'
import { type Proposal, propose } from '../init/propose.js'
import { readProject } from '../init/read-project.js'
import { readAdapter } from '../target/adapter-file.js'
import type { Session } from './session.js'
import { UsageError } from './usage-error.js'

interface InitOptions extends Wish {
  readonly out?: string
  readonly force?: boolean
}

const explanation = `
It knows Python, Java (also with Maven or Gradle), Go, C and C++ (with make, CMake or neither), Rust,
Node, Deno, C#, shell with netcat, Perl, Ruby and PHP. Nothing is run: the adapter is what the files
suggest, and each of its lines says why. "h10spec doctor" then tries it.

It exits with 0 when the adapter is written, 1 when it cannot be decided what to write, and 2 when
the command line makes no sense or the file is there already.`

/** `h10spec init`: writes the adapter that a program's directory suggests. */
export function addInit(program: Command, session: Session): void {
  program
    .command('init')
    .description('write an adapter for the program of a directory')
    .argument('<directory>', 'where the program lies')
    .addOption(
      new Option('--out <file>', 'where to write it').default(undefined, 'DIRECTORY/h10spec.yaml')
    )
    .addOption(new Option('--force', 'replace the file if there is one'))
    .addOption(new Option('--role <role>', 'what to look for').choices(['server', 'client']))
    .addOption(new Option('--entry <file>', 'the file that the program begins in'))
    .addHelpText('after', explanation)
    .action((directory: string, options: InitOptions) => init(directory, options, session))
}

function init(directory: string, options: InitOptions, session: Session): void {
  const { out = join(directory, 'h10spec.yaml'), force = false, ...wish } = options
  requireDirectory(directory)
  requireDirectory(dirname(out))
  if (existsSync(out) && !force)
    throw new UsageError(`${out} is there already; --force replaces it`)
  const cwd = relative(resolve(dirname(out)), resolve(directory)) || '.'
  const proposal = propose(readProject(directory), wish, cwd)
  if ('undecided' in proposal) giveUp(proposal, directory, session)
  else write(proposal, out, session)
}

/** Throws an AdapterError rather than write what nobody could use. */
function write({ text, summary }: Proposal, out: string, { terminal }: Session): void {
  readAdapter(text, out)
  writeFileSync(out, text)
  terminal.write(`${summary}\nWrote ${out}; h10spec doctor ${asPath(out)} tries it.\n`)
}

function requireDirectory(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  throw new UsageError(`${path} is no directory`)
}

function giveUp({ undecided, saw }: Undecided, directory: string, session: Session): void {
  session.status = Math.max(session.status, 1)
  const lines = saw.map(each => `  ${each}\n`).join('')
  const ways = 'Name it by --role or --entry, or write the adapter by hand.'
  session.terminal.warn(`h10spec: ${directory}: ${undecided}. There is:\n${lines}${ways}\n`)
}

/** A name without a slash or an ending would be that of a bundled adapter. */
function asPath(path: string): string {
  return /[/\\]|\.ya?ml$/.test(path) ? path : `./${path}`
}
