import { readFileSync } from 'node:fs'
import t from 'tap'
import { packageVersion } from '../../../reference/http/product.js'

const path = new URL('../../../package.json', import.meta.url)
t.equal(packageVersion, JSON.parse(readFileSync(path, 'utf8')).version)
