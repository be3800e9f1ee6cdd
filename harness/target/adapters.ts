import type { Adapter, Role } from './adapter.js'
import { AdapterError } from './adapter-error.js'

/**
 * An adapter by the name of a bundled one, by the path of a YAML file, or by the URL of a server
 * that runs already. Throws AdapterError.
 */
export function loadAdapter(nameOrPathOrUrl: string): Adapter {
  throw new AdapterError(`no adapter is called ${nameOrPathOrUrl}`)
}

/** The adapter for a command line: `python3 httpfs.py -p {port} -d {root}`. Throws AdapterError. */
export function adapterFromCommand(argv: readonly string[], role: Role): Adapter {
  throw new AdapterError(`${argv.join(' ')} is no ${role}`)
}

/** The bundled adapters, by name. */
export function listAdapters(): readonly Adapter[] {
  return []
}
