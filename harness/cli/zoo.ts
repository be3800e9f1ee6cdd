import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { type Command, Option } from 'commander'
import { CatalogueError, type Problem } from '../catalogue/problem.js'
import { loadRequirements } from '../catalogue/requirements.js'
import { loadZoo } from '../zoo/load-zoo.js'
import type { ZooResult } from '../zoo/result.js'
import { runZoo } from '../zoo/run-zoo.js'
import { selectMutants } from '../zoo/select.js'
import { withoutMutant } from '../zoo/without-mutant.js'
import { positive, wholeNumber } from './numbers.js'
import type { Session } from './session.js'
import { painter } from './text/paint.js'
import { specimenText, zooText } from './text/zoo.js'
import { UsageError } from './usage-error.js'

const explanation = `
A mutant is the reference with one mistake in it, which breaks the requirements that it says it
breaks, and no other. The suite has to see just that.

  h10spec zoo --only status-code.not-found --near
  h10spec zoo --report

It exits with 0 when every mutant is caught, 1 when one is not, 2 when the command line makes no
sense, and 3 when nothing can be said: the judge failed, or was interrupted.`

interface ZooOptions {
  readonly only: readonly string[]
  readonly near?: boolean
  readonly jobs: number
  readonly seed?: number
}

/** `h10spec zoo`: judges the judge. */
export function addZoo(program: Command, session: Session): void {
  const command = program
    .command('zoo')
    .description('judge the suite: does it see what is wrong with each mutant of the reference?')
    .addHelpText('after', explanation)
    .action((options: ZooOptions) => visit(options, session))
  for (const option of options()) command.addOption(option)
}

function options(): Option[] {
  return [
    new Option('--only <name...>', 'mutants by name, requirement, topic or suite').default(
      [],
      'all'
    ),
    new Option('--near', 'judge by the topics alone in which a mutant breaks something'),
    new Option('--jobs <number>', 'how many processes judge')
      .argParser(positive)
      .default(availableParallelism(), 'one a core'),
    new Option('--seed <number>', 'repeat the names and contents of a run').argParser(wholeNumber)
  ]
}

async function visit(options: ZooOptions, session: Session): Promise<void> {
  const { root, version, signal, terminal } = session
  if (!existsSync(join(root, 'reference'))) {
    throw new UsageError('the zoo needs the sources of the reference: run it in a checkout')
  }
  const { requirements } = loadRequirements(root)
  const zoo = loadZoo(root, requirements)
  if (zoo.problems.length > 0) complain(zoo.problems, options, session)
  const { seed = randomInt(2 ** 31), jobs, near = false } = options
  const mutants = selectMutants(zoo.mutants, options.only)
  const paint = painter(terminal.colors)
  const started = new Date()
  const specimens = await runZoo({
    ...{ root, mutants, requirements, seed, jobs, near, signal },
    onSpecimen: specimen => terminal.write(specimenText(specimen, paint))
  })
  const result: ZooResult = {
    schema: 'h10spec-zoo/v1',
    tool: { name: 'h10spec', version },
    started: started.toISOString(),
    duration: (Date.now() - started.getTime()) / 1000,
    ...{ seed, near, specimens },
    requirements: requirements.map(({ id, title, suite, topic, level }) => ({
      ...{ id, title, suite, topic, level }
    })),
    withoutMutant: withoutMutant(requirements, zoo)
  }
  terminal.write(zooText(result, paint))
  session.status = statusOf(result)
}

/** Whoever works on some mutants is not held up by what is wrong with others. */
function complain(problems: readonly Problem[], { only }: ZooOptions, session: Session): void {
  const error = new CatalogueError(problems)
  if (only.length === 0) throw error
  session.terminal.warn(`${error.message}\n`)
}

function statusOf({ specimens }: ZooResult): number {
  if (specimens.some(({ outcome }) => outcome === 'error')) return 3
  return specimens.every(({ outcome }) => outcome === 'caught') ? 0 : 1
}
