import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readArguments, usage } from './arguments.js'
import type { Bench, Findings, Section } from './bench.js'
import { plot } from './plot.js'
import { finder, machine } from './programs.js'
import { markdown, type Outcome } from './report.js'
import { sections } from './sections.js'
import { buildSite } from './site.js'

const asked = readArguments(process.argv.slice(2), sections)
if (typeof asked === 'string') {
  console.error(`${asked}\n\n${usage(sections)}`)
  process.exitCode = 2
} else {
  const scratch = mkdtempSync(join(tmpdir(), 'h10spec-bench-'))
  try {
    await run(asked.sections, { ...asked, scratch })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function run(
  chosen: readonly Section[],
  given: Pick<Bench, 'scratch' | 'seconds' | 'rounds' | 'megabytes'> & { readonly out: string }
): Promise<void> {
  const started = new Date()
  const say = (line: string) => console.error(`# ${line}`)
  const bench: Bench = { ...given, say, has: finder(say), site: buildSite(given.scratch) }
  const outcomes: Outcome[] = []
  for (const section of chosen) {
    say(`${section.title} (${section.name})`)
    outcomes.push({ section, ...(await attempt(section, bench)) })
    write({ started, outcomes, given })
  }
  console.log(join(given.out, 'bench.md'))
  if (outcomes.some(({ failure }) => failure !== undefined)) process.exitCode = 1
}

async function attempt(
  section: Section,
  bench: Bench
): Promise<{ findings?: Findings; missing?: string; failure?: string }> {
  const missing = section.needs.filter(program => !bench.has(program))
  if (missing.length > 0) return { missing: `${missing.join(' and ')} is missing` }
  try {
    return { findings: await section.run(bench) }
  } catch (error) {
    bench.say(String(error))
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

function write(report: {
  readonly started: Date
  readonly outcomes: readonly Outcome[]
  readonly given: { readonly out: string; readonly seconds: number; readonly rounds: number }
}): void {
  const { out } = report.given
  mkdirSync(out, { recursive: true })
  const about = { ...report, machine: machine(), arguments: process.argv.slice(2) }
  writeFileSync(join(out, 'bench.md'), markdown(about))
  writeFileSync(join(out, 'bench.json'), `${JSON.stringify(about, mapAsObject, 2)}\n`)
  const curves = report.outcomes.flatMap(({ findings }) => findings?.curves ?? [])
  for (const curve of curves) writeFileSync(join(out, `${curve.name}.svg`), plot(curve))
}

function mapAsObject(_key: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value
}
