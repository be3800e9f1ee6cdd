import t from 'tap'
import { advice } from '../../../harness/target/nearest.js'

t.test('a slip of the keyboard is told from another word', async t => {
  const known = ['start', 'suites', 'options', 'url']
  t.equal(advice('option', known), 'did you mean "options"?')
  t.equal(advice('sutes', known), 'did you mean "suites"?')
  t.equal(advice('strat', known), 'did you mean "start"?')
  t.equal(advice('ulr', known), 'did you mean "url"?')
  t.equal(advice('command', known), 'known: start, suites, options, url')
})
