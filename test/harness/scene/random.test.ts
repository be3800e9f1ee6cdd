import t from 'tap'
import { Random } from '../../../harness/scene/random.js'

t.test('the same seed gives the same bytes, another seed others', async t => {
  t.same(new Random('7:a').bytes(100), new Random('7:a').bytes(100))
  t.notSame(new Random('7:a').bytes(100), new Random('7:b').bytes(100))
})

t.test('one stream never repeats itself', async t => {
  const random = new Random('1')
  t.not(random.word(), random.word())
})

t.test('a word is made of lower-case letters, of the length asked for', async t => {
  t.match(new Random('1').word(40), /^[a-z]{40}$/)
})

t.test('a text holds words of one line', async t => {
  t.match(new Random('1').text(3), /^[a-z]{6} [a-z]{6} [a-z]{6}$/)
})

t.test('an integer stays below its bound', async t => {
  const random = new Random('1')
  t.ok(Array.from({ length: 50 }, () => random.below(3)).every(n => n >= 0 && n < 3))
})
