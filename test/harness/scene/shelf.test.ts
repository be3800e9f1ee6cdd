import t from 'tap'
import { Random } from '../../../harness/scene/random.js'
import { Shelf } from '../../../harness/scene/shelf.js'

t.test('a document is found under its name', async t => {
  const shelf = new Shelf(new Random('1'))
  const document = { path: '/a', content: Buffer.from('x') }
  t.notOk(shelf.has('document'))
  t.equal(shelf.put('document', document), document)
  t.ok(shelf.has('document'))
  t.equal(shelf.get('document'), document)
  t.same(shelf.all, [document])
  t.throws(() => shelf.get('second document'), /no second document/)
})

t.test('names that mean nothing stay the same, fresh ones do not', async t => {
  const shelf = new Shelf(new Random('1'))
  t.equal(shelf.missing, shelf.missing)
  t.equal(shelf.unknown, shelf.unknown)
  t.not(shelf.fresh(), shelf.fresh())
  t.match(shelf.fresh('bin'), /^\/[a-z]+\.bin$/)
})
