import { availableParallelism } from 'node:os'
import { type Command, Option } from 'commander'
import { positive, wholeNumber } from './numbers.js'
import type { Session } from './session.js'
import { visitZoo, type ZooOptions } from './visit-zoo.js'

const explanation = `
A mutant is the reference with one mistake in it, which breaks the requirements that it says it
breaks, and no other. The suite has to see just that.

  h10spec zoo --only status-code.not-found --near
  h10spec zoo --report

Some mutants are judged in one program, with edits of different passages that break requirements of
different topics. Who breaks less than it says is judged again without the others, and when more is
broken the suspects are alone; --litter 1 judges each alone from the start.

It exits with 0 when every mutant is caught, 1 when one is not, 2 when the command line makes no
sense, and 3 when nothing can be said: the judge failed, or was interrupted.`

// Of more, too often one does not let another be seen, and is judged again. No two may be of one
// topic, so with more there are hardly fewer programs.
const LITTER = 12

/** `h10spec zoo`: judges the judge. */
export function addZoo(program: Command, session: Session): void {
  const command = program
    .command('zoo')
    .description('judge the suite: does it see what is wrong with each mutant of the reference?')
    .addHelpText('after', explanation)
    .action((options: ZooOptions) => visitZoo(options, session))
  for (const option of options()) command.addOption(option)
}

function options(): Option[] {
  return [
    new Option('--only <name...>', 'mutants by name, requirement, topic or suite').default(
      [],
      'all'
    ),
    new Option('--near', 'judge by the topics alone in which a mutant breaks something'),
    new Option('--report', 'write reports/zoo.json and reports/zoo.html'),
    new Option('--jobs <number>', 'how many processes judge')
      .argParser(positive)
      .default(availableParallelism() + 1, 'one more than there are cores'),
    new Option('--litter <number>', 'how many mutants may be in one program')
      .argParser(positive)
      .default(LITTER),
    new Option('--seed <number>', 'repeat the names and contents of a run').argParser(wholeNumber)
  ]
}
