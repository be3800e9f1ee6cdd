// Runs tests of one folder in one process: tap, which takes longer than most of them do, is loaded
// once. The arguments are the folder below test/, which share of it, and how many shares there are.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import t from 'tap'

const [folder = '.', nth, count] = process.argv.slice(2)
const root = join(import.meta.dirname, '../..')
// Whatever the folder has, also what is not compiled.
const tests = readdirSync(join(root, 'test', folder)).filter(name => name.endsWith('.test.ts'))
const share = tests.sort().filter((_, place) => place % Number(count) === Number(nth))
const compiled = share.map(name => join(root, 'build/test', folder, name.replace(/\.ts$/, '.js')))

// What a file begins waits until all are there. Else tap takes the end of the first for its own.
t.test('every file loads', async () => {
  for (const path of compiled) await import(pathToFileURL(path).href)
  // What one allows itself is not for all of them: who started this waits as long as is right.
  t.setTimeout(0)
})
