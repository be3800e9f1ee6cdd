import t from 'tap'
import { answerTo, type Judged, type Order, packJudged } from '../../../harness/grade/judged.js'
import { runOf } from '../report/build.js'

t.test('what was cut short answers whoever gives no more time', async t => {
  const run = runOf([], { complete: false })
  const at = (judged: Judged, bound: number) =>
    answerTo({ key: 'k', bound } as Order, packJudged('k', judged))
  t.same(at({ run, cut: 30 }, 30), { run, cut: 30 })
  t.equal(at({ run, cut: 30 }, 31), undefined)
  t.ok(at({ run }, 31))
  t.equal(at({ failure: 'the build was ended', log: '', cut: 30 }, 31), undefined)
  t.equal(at({ unjudged: 'a compiler is missing' }, 1), undefined)
  t.equal(answerTo({ key: 'other', bound: 1 } as Order, packJudged('k', { run })), undefined)
})
