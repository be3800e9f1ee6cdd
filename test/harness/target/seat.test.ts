import { mkdirSync, readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import {
  makePlaces,
  sandboxPairs,
  sandboxSeatAt,
  seatAt,
  shownAt
} from '../../../harness/target/seat.js'

t.test('what lies on the ground is kept, but for what the judge has there itself', async t => {
  const ground = t.testdir({
    pages: { old: '' },
    'pages-sibling': {},
    'canary.txt': '',
    folder: { inner: '' },
    file: 'text',
    link: t.fixture('symlink', 'file')
  })
  const site = join(t.testdirName, 'folder', 'site')
  mkdirSync(site)
  const seat = { ...seatAt(join(ground, 'pages'), []), site, place: '' }
  t.match(seat, { ground, within: 'pages' })
  t.same([...seat.kept].sort(), ['file', 'folder', 'link'])
  makePlaces(seat)
  t.same(readdirSync(site).sort(), ['file', 'folder', 'link'])
  t.equal(readlinkSync(join(site, 'link')), 'file')
  const shown = ['file', 'folder'].map(name => [join(ground, name), join(site, name)])
  t.same([...shownAt(seat)].sort(), shown)
})

t.test('where everybody may write, only what the program needs is kept', async t => {
  const { ground, kept } = seatAt('/tmp/h10spec-none/pages', ['/tmp/none/a', '/srv/none'])
  t.equal(ground, '/tmp')
  t.notOk(kept.includes('none'), 'it is not there')
  const own = seatAt(join(t.testdirName, 'pages'), [])
  t.ok(own.within.endsWith('pages'))
})

t.test('in a sandbox the site is shown, with the place of its own directory', async t => {
  const seat = sandboxSeatAt('/home/x/www', '/home/x/class/ann')
  t.same(seat, { ground: '/home/x', within: 'www', kept: ['class/ann'] })
  const seated = { ...seat, site: '/s', place: '' }
  t.same(sandboxPairs(seated, '/home/x/class/ann'), [['/s', '/home/x']])
  t.same(sandboxSeatAt('/srv/www', '/home/ann').kept, [])
})

t.test(
  'on the ground of everything, and in its own directory, each is shown by itself',
  async t => {
    const top = { ...sandboxSeatAt('/www', '/home/ann'), site: '/s', place: '' }
    const names = ['www', 'www-sibling', 'canary.txt']
    t.same(
      sandboxPairs(top, '/home/ann'),
      names.map(name => [`/s/${name}`, `/${name}`])
    )
    const own = { ...sandboxSeatAt('/home/ann/www', '/home/ann'), site: '/s', place: '' }
    t.same(
      sandboxPairs(own, '/home/ann'),
      names.map(name => [`/s/${name}`, `/home/ann/${name}`])
    )
  }
)
