import { fieldValue } from '../http/fields.js'
import type { Answer } from './answer.js'
import type { Ask } from './ask.js'
import { fileAnswer } from './file-answer.js'
import { findGzip } from './gzip-file.js'
import { negotiate } from './negotiate.js'
import type { OpenFile } from './open-file.js'
import type { Site } from './site.js'

/**
 * `x-gzip` is the name of §3.5, `gzip` the one that was to come: the client gets the one it
 * uses. A client that names neither gets the file as it is.
 */
const codings = ['identity', 'x-gzip', 'gzip'] as const

/**
 * Answers with a file, or with the compressed one beside it when the client asks for that by
 * Accept-Encoding (D.2.3). Vary, which HTTP/1.1 added, keeps its caches from mixing the two up.
 */
export async function codedAnswer(plain: OpenFile, ask: Ask, site: Site): Promise<Answer> {
  const gzip = await findGzip(ask.path.segments, plain, site.root)
  if (!gzip) return fileAnswer(plain, ask)
  let answer: Answer | undefined
  try {
    const coding = negotiate(fieldValue(ask.head.fields, 'Accept-Encoding'), codings)
    const isPlain = coding === 'identity'
    answer = await (isPlain ? fileAnswer(plain, ask) : fileAnswer(gzip, ask, { coding, plain }))
    return { ...answer, fields: [['Vary', 'Accept-Encoding'], ...answer.fields] }
  } finally {
    if (answer?.body?.rest !== gzip.handle) gzip.handle.close()
  }
}
