// Every check of the project, one after the other, and one line that sums them.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { execa } from 'execa'
import { Parser } from 'tap-parser'

// Those of one step run beside each other.
const steps = [
  [{ name: 'build', command: ['npm', 'run', '--silent', 'build'], count: countExit }],
  [
    { name: 'format and lint', command: ['biome', 'check', '.'], count: countExit },
    {
      name: 'types',
      // The same run writes what the unit tests run from.
      command: ['tsc', '-p', 'tsconfig.test.json'],
      count: countExit
    },
    { name: 'dead code', command: ['knip'], count: countExit },
    {
      name: 'layers',
      command: [
        'depcruise',
        '--config',
        '.dependency-cruiser.js',
        'reference',
        'harness',
        'step-definitions'
      ],
      count: countExit
    },
    {
      name: 'the suite on the reference',
      command: ['cucumber-js', '--format', 'message:reports/test/suite.ndjson'],
      count: countScenarios
    }
  ],
  [
    {
      name: 'unit tests',
      command: ['node', 'scripts/unit.js'],
      output: 'reports/test/unit.tap',
      count: countTap
    }
  ],
  [
    {
      name: 'the zoo',
      // With one seed, so that who is with whom does not change from one commit to the next.
      command: ['node', 'dist/harness/cli/main.js', 'zoo', '--report', '--seed', '1'],
      output: 'reports/test/zoo.txt',
      count: countMutants
    }
  ]
]

mkdirSync('reports/test', { recursive: true })
// What an earlier run left must not be counted.
for (const path of ['reports/zoo.json', 'reports/test/unit.tap', 'reports/test/suite.ndjson']) {
  rmSync(path, { force: true })
}
const total = { passed: 0, failed: 0, skipped: 0 }
for (const checks of steps) {
  for (const counted of await Promise.all(checks.map(run))) {
    for (const key of Object.keys(total)) total[key] += counted[key]
  }
}

// On a machine of its own nothing may be skipped: a missing peer would look like a pass.
const skipsFail = process.env['CI'] === 'true' && total.skipped > 0
if (skipsFail) console.log('\nskipped tests fail in CI')
console.log(`\n${sentence(total)}`)
process.exitCode = total.failed > 0 || skipsFail ? 1 : 0

/** What a check prints is told when it is over: those beside it would be between its lines. */
async function run({ name, command, output, count }) {
  console.log(`\n# ${name}: ${command.join(' ')}`)
  const [program, ...rest] = command
  const { exitCode, all } = await execa(program, rest, {
    preferLocal: true,
    ...(output ? { stdout: { file: output }, stderr: 'inherit' } : { all: true }),
    stdin: 'ignore',
    reject: false
  })
  if (all) console.log(`\n${all}`)
  const counted = settled(count(exitCode ?? 1), exitCode ?? 1)
  console.log(`# ${name}: ${sentence(counted)}`)
  return counted
}

/** A check that fails without a failed test in it, a crash for one, still counts as a failure. */
function settled(counted, exitCode) {
  const silent = exitCode !== 0 && counted.failed === 0
  const empty = exitCode === 0 && counted.passed === 0
  return silent || empty ? { ...counted, failed: counted.failed + 1 } : counted
}

function countExit(exitCode) {
  return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 }
}

function countTap() {
  const events = Parser.parse(read('reports/test/unit.tap'), { flat: true })
  const points = events.filter(([kind]) => kind === 'assert').map(([, point]) => point)
  for (const point of points.filter(isFailure)) console.log(failure(point))
  return {
    passed: points.filter(({ ok, skip }) => ok && !skip).length,
    failed: points.filter(isFailure).length,
    skipped: points.filter(({ skip, todo }) => skip || todo).length
  }
}

function isFailure({ ok, skip, todo }) {
  return !ok && !skip && !todo
}

function failure({ fullname, name, diag }) {
  return `not ok - ${fullname} > ${name}\n${diag ? JSON.stringify(diag, undefined, 2) : ''}`
}

function countScenarios() {
  const envelopes = read('reports/test/suite.ndjson')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
  const failed = new Set()
  const started = new Set()
  for (const { testCaseStarted, testStepFinished } of envelopes) {
    if (testCaseStarted) started.add(testCaseStarted.id)
    const status = testStepFinished?.testStepResult.status ?? 'PASSED'
    if (!['PASSED', 'SKIPPED'].includes(status)) failed.add(testStepFinished.testCaseStartedId)
  }
  return { passed: started.size - failed.size, failed: failed.size, skipped: 0 }
}

function countMutants() {
  const { specimens = [] } = JSON.parse(read('reports/zoo.json') || '{}')
  const others = specimens.filter(({ outcome }) => outcome !== 'caught')
  for (const { change, ...told } of others) console.log(JSON.stringify(told, undefined, 2))
  return { passed: specimens.length - others.length, failed: others.length, skipped: 0 }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
