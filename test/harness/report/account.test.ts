import t from 'tap'
import { account } from '../../../harness/report/account.js'
import {
  base64,
  exchangeOf,
  invocationOf,
  received,
  requirementOf,
  runOf,
  scenarioOf,
  sent
} from './build.js'

t.test('exchanges stand in order, and what was not kept is passed over', t => {
  const exchanges = {
    a: exchangeOf([sent(0, 'GET /a HTTP/1.0\r\n\r\n')], { label: 'control' }),
    b: exchangeOf([received(0, 'HTTP/1.0 200 OK\r\n')])
  }
  const run = runOf([requirementOf('fail')], { exchanges })
  const text = account(run, scenarioOf('fail', { exchanges: ['a', 'gone', 'b'] }))
  t.match(text, /control.*GET \/a HTTP\/1\.0\\r\\n.*HTTP\/1\.0 200 OK/s)
  t.end()
})

t.test('an invocation shows its command, output and end', t => {
  const invocation = invocationOf({
    command: ['httpc', 'get', 'http://h/a b'],
    stdout: base64('one\r\ntwo \\n\x1b'),
    stderr: base64('oops\n'),
    exitCode: 2
  })
  t.equal(
    accountOf(invocation),
    [
      "$ httpc get 'http://h/a b'",
      'stdout one\\r\\n',
      'stdout two \\\\n\\x1B',
      'stderr oops\\n',
      '(exit status 2, 31 ms)'
    ].join('\n')
  )
  t.end()
})

t.test('the end says who ended it', t => {
  t.match(accountOf(invocationOf({ exitCode: null, signal: 'SIGKILL' })), '(SIGKILL, 31 ms)')
  const late = { exitCode: null, signal: 'SIGKILL', ended: 'deadline' } as const
  t.match(accountOf(invocationOf(late)), '(deadline, 31 ms)')
  t.end()
})

t.test('long output is cut, and says so', t => {
  const text = accountOf(invocationOf({ stdout: base64('x'.repeat(5000)) }))
  t.match(text, 'stdout … and 2952 bytes more')
  t.ok(text.length < 2200)
  t.end()
})

t.test('a scenario that left nothing behind has nothing to tell', t => {
  t.equal(account(runOf([]), scenarioOf('pass')), '')
  t.end()
})

function accountOf(invocation: ReturnType<typeof invocationOf>): string {
  return account(runOf([]), scenarioOf('fail', { invocations: [invocation] }))
}
