import fc from 'fast-check'
import t from 'tap'
import { folderOf } from '../../../../harness/grade/out/folder.js'

t.test('a name that is harmless stays as it is', async t => {
  for (const name of ['ada', 'Ada Lovelace_4711', 'Zoë, 雪 (2)', 'a.b-c+d@e'])
    t.equal(folderOf(name), name)
})

t.test('a name that is not is written out', async t => {
  t.equal(folderOf('..'), '%2E%2E')
  t.equal(folderOf('.hidden'), '%2Ehidden')
  t.equal(folderOf('a/b\\c'), 'a%2Fb%5Cc')
  t.equal(folderOf('=cmd|x\n'), '%3Dcmd%7Cx%0A')
  t.equal(folderOf('-rf'), '%2Drf')
  t.equal(folderOf('\u202Egpj'), '%E2%80%AEgpj')
  t.not(folderOf(''), '')
})

t.test('no two names share a folder, and each is a folder', async t => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }).filter(text => !/\p{Cs}/u.test(text)),
    fc.stringMatching(/^[a%2E./ -]{0,12}$/)
  )
  const distinct = () =>
    fc.assert(
      fc.property(name, name, (one, other) => {
        const folder = folderOf(one)
        const isSafe = /^[^./\\\p{Cc}-][^/\\\p{Cc}]*$/u.test(folder) && !/[. ]$/.test(folder)
        return (
          isSafe && Buffer.byteLength(folder) < 256 && (folder !== folderOf(other) || one === other)
        )
      })
    )
  t.doesNotThrow(distinct)
})
