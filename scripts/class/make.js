// A class for the grader: programs of students from fixtures/submissions, and mutants of the zoo as
// students would hand them in. The same seed makes the same class.
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadRequirements } from '../../dist/harness/catalogue/requirements.js'
import { build } from '../../dist/harness/zoo/build.js'
import { loadZoo } from '../../dist/harness/zoo/load-zoo.js'

/** Writes so many submissions into a directory that is new, and returns their names. */
export async function makeClass(root, directory, size, random) {
  mkdirSync(directory)
  const handedIn = shuffled(servers(root), random)
  const mutants = shuffled(editsOf(root), random)
  const half = Math.min(handedIn.length, Math.ceil(size / 2))
  for (const name of handedIn.slice(0, half)) {
    cpSync(join(root, 'fixtures/submissions', name), join(directory, name), { recursive: true })
  }
  for (const [nth, edit] of mutants.slice(0, size - half).entries()) {
    await handIn(root, edit, join(directory, `mutant-${nth + 1}`))
  }
  return readdirSync(directory)
}

/** Numbers from 0 to 1 that follow from a seed: mulberry32. */
export function numbersFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Without the clients, which another rubric judges; `c-one-client` is a server with one of them. */
function servers(root) {
  const entries = readdirSync(join(root, 'fixtures/submissions'), { withFileTypes: true })
  const names = entries.filter(entry => entry.isDirectory()).map(({ name }) => name)
  return names.sort().filter(name => !/client(?!$)/.test(name))
}

/** A filter is a second process before the server, which nobody hands in. */
function editsOf(root) {
  const { mutants } = loadZoo(root, loadRequirements(root).requirements)
  const edits = mutants.filter(({ suite, change }) => suite === 'httpfs' && 'in' in change)
  return edits.map(({ change }) => change)
}

async function handIn(root, edit, directory) {
  const scratch = await build('server', root, [edit])
  try {
    cpSync(join(scratch.path, 'dist'), join(directory, 'dist'), { recursive: true })
  } finally {
    scratch.remove()
  }
  writeFileSync(join(directory, 'h10spec.yaml'), adapter)
}

const adapter = `name: mutant
role: server
suites: [httpfs]
start: ["{node}", dist/httpfs.cjs, -p, "{port}", -d, "{root}"]
`

function shuffled(list, random) {
  return list
    .map(value => ({ value, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ value }) => value)
}
