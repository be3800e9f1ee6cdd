import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import t, { type Test } from 'tap'
import { parse } from 'yaml'
import type { Commands } from '../harness/target/adapter.js'
import { requireProgram } from '../harness/target/prepare-launch.js'
import { findSandboxEntrance } from '../harness/target/sandbox-space.js'
import type { Run } from '../harness/verdict/result.js'
import { Bench } from './support/bench.js'
import { root } from './support/files.js'
import { judge } from './support/h10spec.js'

/** A row of the table: see the head of its file. */
interface Expected {
  readonly imitates: string
  readonly adapter: Readonly<Record<string, unknown>> & { readonly start: readonly string[] }
  readonly needs?: readonly string[]
  readonly topics?: readonly string[]
  readonly breaks: readonly string[]
  readonly warns?: readonly string[]
  readonly unsaid?: readonly string[]
  readonly findings?: readonly string[]
  readonly cuts?: readonly string[]
  readonly doctor?: readonly string[]
}

// What the programs differ in. The whole suites would take three times as long and say the same.
const usual = {
  server: ['errors', 'files', 'listing', 'security', 'start-up', 'upload'],
  client: ['get', 'header', 'inline-data', 'url', 'usage-errors']
} as const

const folder = join(root, 'fixtures/submissions')
const table = parse(readFileSync(join(folder, 'expected.yaml'), 'utf8')) as Record<string, Expected>
const program = join(root, 'dist/harness/cli/main.js')
const lines: string[] = []
const bench = await Bench.open()
t.teardown(() => bench.end())

t.test('every program has a row of the table, and every row a program', async t => {
  const entries = readdirSync(folder, { withFileTypes: true })
  const programs = entries.filter(entry => entry.isDirectory()).map(({ name }) => name)
  t.same(Object.keys(table), programs.sort())
})

t.jobs = 2
// One takes seconds on an idle machine; a busy one may run ten at once.
t.setTimeout(900_000)
for (const [name, expected] of Object.entries(table)) {
  t.test(name, { buffered: true, skip: missing(expected) }, async t => {
    const copy = mkdtempSync(join(tmpdir(), 'h10spec-submission-'))
    t.teardown(() => rmSync(copy, { recursive: true }))
    cpSync(join(folder, name), join(copy, name), { recursive: true })
    await examine(t, join(copy, name), expected)
  })
}

const sandbox = await findSandboxEntrance()
const shut = 'refusal' in sandbox && `no sandbox: ${sandbox.refusal}`
t.test('a directory elsewhere can be had in a sandbox as well', { skip: shut }, async t => {
  const copies = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'h10spec-submission-')))
  t.teardown(() => copies.map(copy => rmSync(copy, { recursive: true })))
  const runs = copies.map(async copy => {
    cpSync(join(folder, 'fixed-place'), copy, { recursive: true })
    await execa(process.execPath, [program, 'init', copy])
    const only = ['--only', 'files', 'path-safety', 'upload']
    return judge(join(copy, 'h10spec.yaml'), '--sandbox', '--no-segmentation', ...only)
  })
  for (const { run } of await Promise.all(runs)) {
    t.same([ids(run, 'fail', 'blocked', 'error'), run.complete], [[], true])
    t.ok(ids(run, 'pass').length > 10)
  }
  t.notOk(existsSync('/srv/lab2'), 'nothing of it is on the disk')
})

// For whoever wants to see both side by side.
t.test('the table', async t => {
  t.comment('| program | has to break | breaks |\n|---|---|---|')
  for (const line of lines.sort()) t.comment(line)
})

/** Nobody writes a line of the adapter by hand. */
async function examine(t: Test, directory: string, expected: Expected): Promise<void> {
  t.match(await bench.call('init', directory), { status: 0 })
  const file = join(directory, 'h10spec.yaml')
  const adapter = parse(readFileSync(file, 'utf8')) as { readonly role: 'server' | 'client' }
  t.match(adapter, expected.adapter, 'init writes its adapter')
  const { out } = await bench.call('doctor', file)
  const found = Array.from(out.matchAll(/^FINDING +(\w+)/gm), ([, step]) => step)
  t.same(found, expected.doctor ?? [], 'the doctor finds what there is')
  const only = expected.topics ?? usual[adapter.role]
  const segmentation = expected.cuts !== undefined
  const { run } = await bench.judge({ target: file, only, segmentation })
  compare(t, run, expected)
}

function compare(t: Test, run: Run, expected: Expected): void {
  const { breaks, warns = [], unsaid = [], findings = [], cuts = [] } = expected
  const broken = ids(run, 'fail', 'blocked')
  lines.push(`| ${run.target.name} | ${breaks.join(' ')} | ${broken.join(' ')} |`)
  t.ok(run.complete, run.reason ?? 'the run is complete')
  t.same(broken, breaks.toSorted(), 'what is broken')
  t.same(ids(run, 'warn'), warns.toSorted(), 'what warns')
  t.same(ids(run, 'inconclusive'), unsaid.toSorted(), 'of what nothing can be said')
  t.same((run.findings ?? []).map(({ kind }) => kind).sort(), findings.toSorted(), 'what is found')
  const cut = (run.segmentation ?? []).map(({ requirement }) => requirement)
  t.same(
    cuts.filter(id => !cut.includes(id)),
    [],
    'what changes with the cut'
  )
}

function ids({ requirements }: Run, ...verdicts: readonly string[]): readonly string[] {
  const meant = requirements.filter(({ verdict }) => verdicts.includes(verdict))
  return meant.map(({ id }) => id).sort()
}

/** What has to be on the machine and is not, as a reason to skip. */
function missing({ adapter, needs = [] }: Expected): string | false {
  const { start, build } = adapter
  const [compiler] = [build as Commands | undefined].flat(2)
  const programs = [...start.slice(0, 1), ...needs, ...(compiler ? [compiler] : [])]
  try {
    for (const each of programs) if (!each.includes('/')) requireProgram(each, '.')
    return false
  } catch (error) {
    return String(error)
  }
}
