// Each program of the reference in one file, in dist or in a folder of another name:
// node scripts/bundle.js [FOLDER]
import { chmodSync } from 'node:fs'
import { basename, join } from 'node:path'
import { bundle, programs } from '../dist/harness/zoo/bundle.js'

const [folder = 'dist'] = process.argv.slice(2)
for (const [role, { file }] of Object.entries(programs)) {
  const outfile = join(folder, basename(file))
  await bundle(role, { root: '.', outfile })
  chmodSync(outfile, 0o755)
}
