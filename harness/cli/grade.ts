import { type Command, Option } from 'commander'
import { type GradeOptions, gradeClass } from './grade-class.js'
import { positive, wholeNumber } from './numbers.js'
import { queueUrl } from './queue-url.js'
import type { Session } from './session.js'

const explanation = `
Each directory and each archive (.zip, .tar, .tar.gz, .tgz) in DIR is a submission. How it is
started is said by --adapter for all of them, or by its own h10spec.yaml, or else is worked out as
by "h10spec init".

  h10spec grade submissions --rubric httpfs --out grades
  h10spec grade submissions --rubric my-rubric.yaml --out grades --adapter course.yaml
  h10spec grade submissions --rubric httpfs --out grades --only ann --again

The same command goes on where an earlier one was ended, however that came about, and judges again
only what has changed. A rubric that only counts otherwise judges nothing again.

It exits with 0 when all are graded, whatever the grades; 2 when the command line makes no sense;
and 3 when something could not be judged, or the batch was interrupted.`

/** `h10spec grade`: grades a class. */
export function addGrade(program: Command, session: Session): void {
  const command = program
    .command('grade')
    .description('grade a class: every submission in a directory')
    .argument('<directory>', 'where the submissions lie')
    .addHelpText('after', explanation)
    .action((directory: string, options: GradeOptions) => gradeClass(directory, options, session))
  for (const option of options()) command.addOption(option)
}

function options(): Option[] {
  return [
    new Option('--rubric <file>', 'what counts: a file, or httpfs or httpc').makeOptionMandatory(),
    new Option('--out <directory>', 'where grades and reports go').makeOptionMandatory(),
    new Option('--adapter <file>', 'how every submission is started'),
    new Option('--jobs <number>', 'how many are judged at once')
      .argParser(positive)
      .default(undefined, 'one a core'),
    new Option('--only <name...>', 'judge these submissions').default([], 'all'),
    new Option('--resume', 'go on where an earlier call was ended, as is the default'),
    new Option('--again', 'judge again what was judged before').conflicts('resume'),
    new Option('--seed <number>', 'repeat the names and contents of another batch').argParser(
      wholeNumber
    ),
    new Option(
      '--bound <seconds>',
      'how long to judge one at most; what was judged counts'
    ).argParser(positive),
    new Option('--patience <ms>', 'how long to wait for an answer').argParser(positive),
    new Option('--unsafe', 'start the programs without shutting them in'),
    new Option(
      '--queue <url>',
      'have those judge who run "h10spec worker" on this Redis'
    ).argParser(queueUrl)
  ]
}
