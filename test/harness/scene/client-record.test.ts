import t from 'tap'
import { recordInvocation } from '../../../harness/scene/client-record.js'

t.test('output is kept in base64', async t => {
  const invocation = {
    command: ['client'],
    exitCode: null,
    signal: 'SIGKILL',
    stdout: Buffer.from([0, 255]),
    stderr: Buffer.alloc(0),
    duration: 12.34,
    ended: 'deadline'
  } as const
  t.same(recordInvocation(invocation), {
    ...invocation,
    stdout: 'AP8=',
    stderr: '',
    duration: 12
  })
})
