import { Writable } from 'node:stream'
import type { IRunEnvironment } from '@cucumber/cucumber/api'

/**
 * Where cucumber runs: at the project's root, so that a feature has the same path everywhere. What
 * it would write or publish is not wanted: the reports say it all.
 */
export function cucumberEnvironment(root: string): IRunEnvironment {
  return { cwd: root, stdout: sink(), stderr: sink(), env: {} }
}

function sink(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() })
}
