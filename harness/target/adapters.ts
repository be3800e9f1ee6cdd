import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type Adapter, completeAdapter } from './adapter.js'
import { AdapterError } from './adapter-error.js'
import { readAdapter } from './adapter-file.js'
import { advice } from './nearest.js'
import { packageRoot } from './root.js'

/**
 * An adapter by the name of a bundled one, by the path of a YAML file, or by the URL of a server
 * that runs already. Throws AdapterError.
 */
export function loadAdapter(nameOrPathOrUrl: string): Adapter {
  if (/^https?:/i.test(nameOrPathOrUrl)) return adapterFromUrl(nameOrPathOrUrl)
  if (/[/\\]|\.ya?ml$/.test(nameOrPathOrUrl)) return adapterFromFile(nameOrPathOrUrl)
  return bundledAdapter(nameOrPathOrUrl)
}

/** The bundled adapters, by name. */
export function listAdapters(): readonly Adapter[] {
  return bundledNames().map(bundledAdapter)
}

function adapterFromUrl(text: string): Adapter {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'http:') throw new AdapterError(`${text} is no http URL`)
  return completeAdapter({
    name: url.href,
    role: 'server',
    suites: ['server'],
    url: url.href,
    // Whose server it is nobody knows: nothing is stored there, nothing supposed to be there.
    lacks: ['root', 'post', 'listing']
  })
}

/** Relative paths in the command and in `cwd` are meant from where the file lies. */
function adapterFromFile(path: string): Adapter {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new AdapterError(`${path}: no such file`)
  }
  const adapter = completeAdapter(readAdapter(readFileSync(path, 'utf8'), path))
  const here = resolve(dirname(path))
  const isPlaceholder = adapter.cwd.startsWith('{')
  return { ...adapter, here, cwd: isPlaceholder ? adapter.cwd : resolve(here, adapter.cwd) }
}

/** Started in its scratch directory, so that nothing is written into the package. */
function bundledAdapter(name: string): Adapter {
  const path = join(bundledDirectory(), `${name}.yaml`)
  if (!existsSync(path)) {
    throw new AdapterError(`no adapter is called "${name}"; ${advice(name, bundledNames())}`)
  }
  const document = readAdapter(readFileSync(path, 'utf8'), path)
  const isAssigned = document.suites.some(suite => suite === 'httpfs' || suite === 'httpc')
  // What a distribution packs binds where it is told, and has nobody in its way.
  const network = isAssigned ? {} : ({ network: 'host' } as const)
  return completeAdapter({ cwd: '{scratch}', ...network, ...document, here: bundledDirectory() })
}

function bundledNames(): readonly string[] {
  const files = readdirSync(bundledDirectory()).filter(file => file.endsWith('.yaml'))
  return files.map(file => basename(file, '.yaml')).sort()
}

function bundledDirectory(): string {
  return join(packageRoot(), 'fixtures', 'targets')
}
