import { execFileSync } from 'node:child_process'
import t from 'tap'
import { commandLine } from '../../../harness/report/command-line.js'

t.equal(
  commandLine(['curl', '--silent', 'http://127.0.0.1:80/a?b=c']),
  "curl --silent 'http://127.0.0.1:80/a?b=c'"
)
t.equal(commandLine(['httpc', '-h', '']), "httpc -h ''", 'an empty argument is seen')

t.test('a shell reads back the same words', t => {
  const words = ["it's", 'a b', '$HOME `id` "x"', 'line\nfeed', '*', '~', '']
  const read = execFileSync('sh', ['-c', `printf '%s\\0' ${commandLine(words)}`], {
    encoding: 'utf8'
  })
  t.same(read.split('\0').slice(0, -1), words)
  t.end()
})
