import t from 'tap'
import { loadRequirements } from '../../../../harness/catalogue/requirements.js'
import { citedPlaces } from '../../../../harness/report/html/cited-places.js'
import { root } from '../../../support/files.js'

t.test('each section is named with its document', t => {
  t.same(names('RFC 1945 §5.1.1, §9.4'), ['RFC 1945 §5.1.1', 'RFC 1945 §9.4'])
  t.same(names('RFC 1945 §B, RFC 9110 §17.5'), ['RFC 1945 Appendix B', 'RFC 9110 §17.5'])
  t.same(names('Assignment httpc, -v'), ['Assignment httpc, -v'])
  t.same(names('RFC 1945 §4; Assignment httpfs, GET /'), [
    'RFC 1945 §4',
    'Assignment httpfs, GET /'
  ])
  t.same(names('hearsay'), ['hearsay'])
  t.end()
})

t.test('every source of a requirement names a place', t => {
  const { requirements } = loadRequirements(root)
  const lost = requirements.filter(({ source }) => citedPlaces(source)[0]?.name === source)
  t.same(
    lost.filter(({ source }) => !/^(RFC \d+ (§|Appendix )|Assignment )/.test(source)),
    []
  )
  t.end()
})

function names(source: string): readonly string[] {
  return citedPlaces(source).map(({ name }) => name)
}
