import { type Command, Option } from 'commander'
import { suiteNames } from '../catalogue/suites.js'
import { judge } from './judge.js'
import { positive, wholeNumber } from './numbers.js'
import { type ReportOrder, readOrder } from './report-plan.js'
import type { RunOptions } from './run-options.js'
import type { Session } from './session.js'

const explanation = `
TARGET is the name of a bundled adapter, a path to one, or the URL of a server.

  h10spec run httpfs httpc --report html
  h10spec run http://127.0.0.1:8080/ --only status-line
  h10spec run --role server -- python3 httpfs.py -p {port} -d {root}

It exits with 0 when no requirement is broken, 1 when one is, 2 when the command line makes no
sense, and 3 when nothing can be said: the judge failed, or the run is not complete.

The verdicts are on requests sent in one piece. Each scenario with a server is then repeated octet
by octet and split at random; one that ends otherwise is told apart and fails under --strict.

Where the standard leaves room, or a later one changed its mind, nothing fails that either allows.
--strict judges by the letter of RFC 1945 instead: \`h10spec list requirements\` marks what is added,
and a must that was withdrawn fails. Warnings and open questions count as failures.`

/** `h10spec run`: judges targets one after the other. */
export function addRun(program: Command, session: Session): void {
  const command = program
    .command('run')
    .description('judge servers and clients')
    .usage('TARGET... [options]\n       h10spec run [options] --role ROLE -- COMMAND...')
    .argument('[target...]', 'whom to judge')
    .addHelpText('after', explanation)
    .action((operands: string[], options: RunOptions) => judge(operands, options, session))
  for (const option of options()) command.addOption(option)
}

function options(): Option[] {
  return [
    new Option('--only <id...>', 'these requirements, or those of these topics').default([], 'all'),
    new Option('--strict', 'judge by the letter of RFC 1945, and let doubts fail'),
    new Option('--no-segmentation', 'send requests whole only, and never cut'),
    new Option('--report <format[=file]>', 'write a report; to reports/ when no file is named')
      .argParser((text: string, orders: readonly ReportOrder[]) => [...orders, readOrder(text)])
      .default([], 'none'),
    new Option('--known <file>', 'failures that are put up with: a YAML list, a reason each'),
    new Option('--patience <ms>', 'how long to wait for an answer').argParser(positive),
    new Option('--seed <number>', 'repeat the names and contents of a run').argParser(wholeNumber),
    new Option('--lanes <number>', 'how many scenarios run side by side').argParser(positive),
    new Option('--hosted', 'run a client written for Node in processes that stay: quicker'),
    new Option(
      '--network <which>',
      'judge in a network of its own, or in that of the host'
    ).choices(['own', 'host']),
    new Option('--sandbox', 'start the program where it can harm nobody; needs bubblewrap'),
    new Option('--bound <seconds>', 'how long a run may take; what was judged is kept').argParser(
      positive
    ),
    new Option('--role <role>', 'what the command after "--" is').choices(['server', 'client']),
    new Option('--suite <name...>', 'judge by these suites').choices(suiteNames)
  ]
}
