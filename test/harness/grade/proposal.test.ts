import t from 'tap'
import { proposalFor } from '../../../harness/grade/proposal.js'

t.test('what the files say is proposed', async t => {
  const directory = t.testdir({ 'httpfs.py': 'import sys, socket\nserver.listen()\n' })
  t.match(await proposalFor({ directory, role: 'server' }), {
    summary: 'httpfs.py: Python, server'
  })
})

t.test('files that keep a reader busy for ever are given up', async t => {
  const slow = `import socket\nserver.listen()\nport${' '.repeat(120_000)}x\n`
  const directory = t.testdir({ 'httpfs.py': slow })
  t.match(await proposalFor({ directory, role: 'server' }, 1500), {
    undecided: 'its files cannot be read: it takes too long'
  })
})
