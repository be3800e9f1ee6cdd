import { mkdirSync, symlinkSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import t from 'tap'
import { partsOf, refusalOfPlace } from '../../../harness/target/fixed-place.js'
import { packageRoot } from '../../../harness/target/root.js'

t.test('nothing is put in the place of what others need', async t => {
  const system = ['/', '/usr', '/etc', '/bin', '/lib', '/lib64', '/proc', '/sys', '/dev', '/var']
  const ours = [homedir(), packageRoot(), dirname(packageRoot()), dirname(process.execPath)]
  for (const place of [...system, ...ours, '/usr/share/pages', '/proc/1/pages', '/etc/'])
    t.ok(refusalOfPlace(place, []), place)
  t.match(refusalOfPlace('/etc/pages', []), /^belongs to the system, as all of \/etc does$/)
  t.match(refusalOfPlace('/tmp', []), /^holds more than a site$/)
})

t.test('a place for pages is one, whether it is there or not', async t => {
  for (const place of ['/var/www/html', '/srv/none/pages/', '/tmp/www', '/www', '/home/none/www'])
    t.equal(refusalOfPlace(place, []), undefined, place)
})

t.test('the directory of the program stays, and what is below it does not have to', async t => {
  const own = t.testdir({ pages: {} })
  t.match(refusalOfPlace(own, [own]), /^holds .*, which the program or its judge needs$/)
  t.match(refusalOfPlace(dirname(own), [own]), /^holds /)
  t.equal(refusalOfPlace(join(own, 'pages'), [own]), undefined)
})

t.test('a link is followed, so that it hides nothing', async t => {
  const directory = t.testdir({ real: {} })
  symlinkSync('/etc', join(directory, 'link'))
  t.match(refusalOfPlace(join(directory, 'link', 'pages'), []), /in the system|\/etc/)
  symlinkSync('real', join(directory, 'other'))
  mkdirSync(join(directory, 'real', 'a'))
  const place = join(directory, 'other', 'a', 'b', 'c')
  t.same(partsOf(place), { ground: join(directory, 'real', 'a'), within: 'b/c' })
})
