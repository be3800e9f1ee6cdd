import t from 'tap'
import { reasonPhrase } from '../../../reference/http/status.js'

t.equal(reasonPhrase(200), 'OK')
t.equal(reasonPhrase(302), 'Moved Temporarily')
t.equal(reasonPhrase(299), 'OK', 'an unknown code reads as the x00 of its class')
t.equal(reasonPhrase(599), 'Internal Server Error')
t.equal(reasonPhrase(799), 'Unknown')
