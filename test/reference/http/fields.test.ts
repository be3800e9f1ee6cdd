import t from 'tap'
import { type Fields, fieldValue, fieldValues } from '../../../reference/http/fields.js'

const fields: Fields = [
  ['Allow', 'GET'],
  ['Host', 'h'],
  ['ALLOW', 'HEAD'],
  ['X', '']
]

t.equal(fieldValue(fields, 'host'), 'h')
t.equal(fieldValue(fields, 'x'), '', 'an empty value is a value')
t.equal(fieldValue(fields, 'y'), undefined)
t.equal(fieldValue(fields, 'allow'), 'GET, HEAD')
t.same(fieldValues(fields, 'allow'), ['GET', 'HEAD'])
t.same(fieldValues(fields, 'y'), [])
