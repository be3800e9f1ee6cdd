// What requirement files and the schema of adapters say, for judges to start by:
// node scripts/compile.js
import { writeFileSync } from 'node:fs'
import { compiledFile } from '../dist/harness/catalogue/compiled.js'
import { compileRequirements } from '../dist/harness/catalogue/requirements.js'
import { checkModule } from '../dist/harness/target/adapter-check.js'
import { packageRoot } from '../dist/harness/target/root.js'

const root = packageRoot()
writeFileSync(`${root}/${compiledFile}`, JSON.stringify(compileRequirements(root)))
const { file, source } = checkModule()
writeFileSync(`${root}/${file}`, source)
