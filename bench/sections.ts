import type { Section } from './bench.js'
import { grade } from './sections/grade.js'
import { growth } from './sections/growth.js'
import { largeFile } from './sections/large-file.js'
import { listing } from './sections/listing.js'
import { memorySection } from './sections/memory.js'
import { post } from './sections/post.js'
import { sandbox } from './sections/sandbox.js'
import { smallFile } from './sections/small-file.js'
import { startUp } from './sections/start-up.js'
import { suite } from './sections/suite.js'
import { transfer } from './sections/transfer.js'

/** All comparisons, in the order of the report. */
export const sections: readonly Section[] = [
  smallFile,
  largeFile,
  listing,
  post,
  memorySection,
  startUp,
  transfer,
  suite,
  grade,
  sandbox,
  growth
]
