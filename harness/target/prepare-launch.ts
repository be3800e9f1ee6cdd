import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import type { Adapter } from './adapter.js'
import { cleanEnvironment } from './environment.js'
import { expand, type Values } from './placeholders.js'
import type { Launch } from './process.js'
import { packageRoot } from './root.js'
import { asJudgeSees, enclosed } from './sandbox-command.js'
import { sourceOf } from './sandbox-space.js'
import { type Seated, sandboxPairs } from './seat.js'
import { BuildFailure, MissingProgram, StartFailure } from './start-failure.js'

/** The placeholders that every adapter may use; `scratch` is also the program's home. */
export function commonValues(
  scratch: string,
  here = process.cwd()
): Values & { readonly scratch: string } {
  return { scratch, here, node: process.execPath, package: packageRoot() }
}

/**
 * Where and with what a command starts. Throws MissingProgram, or StartFailure when it has
 * no cwd or was not built.
 */
export function prepareLaunch(
  adapter: Adapter,
  command: readonly string[],
  values: Values & { readonly scratch: string },
  seat?: Seated
): Pick<Launch, 'prefix' | 'memory' | 'command' | 'cwd' | 'env'> {
  requireBuild(adapter)
  const { sandbox } = adapter
  const cwd = expand(adapter.cwd, values)
  const seen = sourceOf(asJudgeSees(sandbox, cwd))
  if (!existsSync(seen)) throw new StartFailure(`there is no directory ${cwd} to start it in`, '')
  requireProgram(command[0] ?? '', seen, adapter.install)
  const own = Object.entries(adapter.env).map(([name, text]) => [name, expand(text, values)])
  const env = cleanEnvironment(values.scratch, Object.fromEntries(own))
  if (sandbox === undefined) return { command, cwd, env }
  const places = [values.scratch, cwd, values['root'] ?? '']
  return enclosed(
    sandbox,
    { command, cwd, env },
    places,
    seat && sandboxPairs(seat, sandbox.copy?.to)
  )
}

function requireBuild({ unbuilt, install }: Adapter): void {
  if (unbuilt?.tool !== undefined) throw new MissingProgram(unbuilt.tool, install)
  if (unbuilt) throw new BuildFailure(unbuilt.message)
}

/** Throws MissingProgram when this is neither a file, from there, nor on the path. */
export function requireProgram(program: string, cwd: string, install?: string): void {
  const candidates = program.includes('/') ? [resolve(cwd, program)] : onPath(program)
  if (!candidates.some(isExecutable)) throw new MissingProgram(program, install)
}

function onPath(program: string): readonly string[] {
  const directories = (process.env['PATH'] ?? '').split(delimiter)
  return directories.map(directory => join(directory, program))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
