// Writes docs/requirements.md from the features, their requirements and the catalogue.
import { writeFileSync } from 'node:fs'
import { requirementsPage } from '../dist/harness/catalogue/requirements-page.js'
import { packageRoot } from '../dist/harness/target/root.js'

const root = packageRoot()
writeFileSync(`${root}/docs/requirements.md`, requirementsPage(root))
