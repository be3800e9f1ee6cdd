import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { packageRoot } from '../../../harness/target/root.js'
import { packageVersion } from '../../../reference/http/product.js'

const path = join(packageRoot(), 'package.json')
t.equal(packageVersion, JSON.parse(readFileSync(path, 'utf8')).version)
