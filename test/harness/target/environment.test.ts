import t from 'tap'
import { cleanEnvironment } from '../../../harness/target/environment.js'

t.test('a program gets nothing of who started the judge', async t => {
  const before = { ...process.env }
  t.teardown(() => Object.assign(process.env, before))
  Object.assign(process.env, {
    http_proxy: 'http://p',
    ALL_PROXY: 'p',
    NODE_OPTIONS: '',
    TOKEN: 's'
  })
  const { PATH, ...others } = cleanEnvironment('/home', { MINE: 'x', TZ: 'UTC' })
  t.equal(PATH, process.env['PATH'])
  t.match(others, { HOME: '/home', TMPDIR: '/home', LC_ALL: 'C.UTF-8', MINE: 'x', TZ: 'UTC' })
  for (const name of ['http_proxy', 'ALL_PROXY', 'NODE_OPTIONS', 'TOKEN']) t.notOk(name in others)
})

t.test('local time is never GMT', async t => {
  t.not(cleanEnvironment('/', {})['TZ'], 'UTC')
})
