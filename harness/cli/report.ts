import { type Command, Option } from 'commander'
import { checkPlan, type ReportOrder, readOrder, writeReports } from './report-plan.js'
import { readResult } from './result-file.js'
import type { Session } from './session.js'

const explanation = `
RESULT is what \`h10spec run … --report json=RESULT\` wrote, or the journal, RESULT.journal, that it
left beside its first report when it was killed.

  h10spec report reports/nginx.json --report html=nginx.html --report junit=nginx.xml
  h10spec report reports/nginx.json --report markdown=/dev/stdout

It exits with 0 when the reports are written, whatever they say, and 2 when RESULT cannot be read.`

/** `h10spec report`: writes reports of a run that is over. */
export function addReport(program: Command, session: Session): void {
  program
    .command('report')
    .description('write reports of a run that is over')
    .argument('<result>', 'the JSON report of the run')
    .addOption(
      new Option('--report <format[=file]>', 'write a report; to reports/ when no file is named')
        .argParser((text: string, orders: readonly ReportOrder[]) => [...orders, readOrder(text)])
        .default([], 'html')
    )
    .addHelpText('after', explanation)
    .action((file: string, { report }: { readonly report: readonly ReportOrder[] }) =>
      convert(file, report.length > 0 ? report : [readOrder('html')], session)
    )
}

async function convert(
  file: string,
  orders: readonly ReportOrder[],
  { terminal }: Session
): Promise<void> {
  const run = readResult(file)
  checkPlan(orders, [run.target.name])
  // On standard error: a report may go to standard output.
  for (const written of await writeReports(run, orders)) terminal.warn(`Report: ${written}\n`)
}
