import { readFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { writeAutograder } from '../grade/autograder.js'
import { rubricPath } from '../grade/rubric-file.js'
import { courseOf, rubricOf } from './grade-plan.js'
import type { Session } from './session.js'
import { UsageError } from './usage-error.js'

const explanation = `
The zip file is what Gradescope asks for under "Configure Autograder". It holds this program, the
rubric and two scripts; Node and the packages are installed when Gradescope builds the image.

  h10spec gradescope --rubric httpfs --out autograder.zip
  h10spec gradescope --rubric httpc --adapter course.yaml --packages default-jdk-headless --out a.zip`

interface GradescopeOptions {
  readonly rubric: string
  readonly out: string
  readonly adapter?: string
  readonly packages: readonly string[]
}

/** `h10spec gradescope`: packs an autograder. */
export function addGradescope(program: Command, session: Session): void {
  program
    .command('gradescope')
    .description('pack an autograder for Gradescope')
    .addHelpText('after', explanation)
    .addOption(
      new Option('--rubric <file>', 'what counts: a file, or httpfs or httpc').makeOptionMandatory()
    )
    .addOption(new Option('--out <file>', 'the zip file to write').makeOptionMandatory())
    .addOption(new Option('--adapter <file>', 'how every submission is started'))
    .addOption(
      new Option('--packages <name...>', 'Debian packages that the programs need').default(
        [],
        'none'
      )
    )
    .action((options: GradescopeOptions) => pack(options, session))
}

async function pack(options: GradescopeOptions, { root, terminal }: Session): Promise<void> {
  const { out, adapter, packages } = options
  const rubric = rubricOf(options.rubric)
  // See Debian's policy, 5.6.1.
  const odd = packages.find(name => !/^[a-z0-9][a-z0-9+.-]+$/.test(name))
  if (odd !== undefined) throw new UsageError(`"${odd}" is no name of a Debian package`)
  if (adapter !== undefined) courseOf(adapter, rubric)
  await writeAutograder(out, {
    root,
    rubric,
    rubricText: readFileSync(rubricPath(options.rubric), 'utf8'),
    ...(adapter !== undefined && { adapterText: readFileSync(adapter, 'utf8') }),
    packages
  })
  terminal.write(`${out}: ${rubric.title}, version ${rubric.version}\n`)
}
