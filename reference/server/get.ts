import type { Stats } from 'node:fs'
import { HttpError } from '../http/http-error.js'
import type { Answer } from './answer.js'
import type { Ask } from './ask.js'
import { codedAnswer } from './coded-answer.js'
import { fileAnswer } from './file-answer.js'
import { folderAnswer } from './folder-answer.js'
import type { Handle } from './handle.js'
import { noteAnswer } from './note.js'
import { writeResourcePath } from './resource-path.js'
import type { Site } from './site.js'

/** Answers GET and HEAD (§8.1, §8.2): a file, a folder, or the way to its proper URL. */
export async function get(ask: Ask, site: Site): Promise<Answer> {
  const handle = await site.root.open(ask.path.segments)
  let answer: Answer | undefined
  try {
    answer = await answerWith(handle, handle.stat(), ask, site)
    return answer
  } finally {
    if (answer?.body?.rest !== handle) handle.close()
  }
}

async function answerWith(handle: Handle, stats: Stats, ask: Ask, site: Site): Promise<Answer> {
  const { segments, slash } = ask.path
  if (stats.isDirectory()) {
    return slash ? folderAnswer(site.root.asFolder(handle, segments), ask, site) : redirect(ask)
  }
  if (!stats.isFile()) throw new HttpError(403, 'This is not a regular file.')
  if (slash) throw new HttpError(404, 'This is a file, and its URL does not end in a slash.')
  const file = { handle, stats }
  return site.isGzipped ? codedAnswer(file, ask, site) : fileAnswer(file, ask)
}

/** A folder has one URL, which ends in a slash: what is relative to it means what is in it. */
function redirect({ head, path, query, authority }: Ask): Answer {
  const search = query.size === 0 ? '' : `?${query}`
  const location = `http://${authority}${writeResourcePath({ ...path, slash: true })}${search}`
  return noteAnswer({ status: 301, text: 'This folder has moved to', location }, head.fields)
}
