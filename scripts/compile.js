// What the requirement files say, for judges to start by: node scripts/compile.js
import { writeFileSync } from 'node:fs'
import { compiledFile } from '../dist/harness/catalogue/compiled.js'
import { compileRequirements } from '../dist/harness/catalogue/requirements.js'
import { packageRoot } from '../dist/harness/target/root.js'

const root = packageRoot()
writeFileSync(`${root}/${compiledFile}`, JSON.stringify(compileRequirements(root)))
