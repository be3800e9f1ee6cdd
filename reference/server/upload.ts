import { type Fields, fieldValue } from '../http/fields.js'
import { HttpError } from '../http/http-error.js'
import type { Answer } from './answer.js'
import type { Ask } from './ask.js'
import { folderAnswer } from './folder-answer.js'
import { displayName } from './listing/display-name.js'
import { readParts } from './multipart.js'
import { isServable } from './resource-path.js'
import type { Site } from './site.js'
import { store } from './store.js'

/**
 * Stores the files of a form in the folder it was sent to, and shows the folder. Each file is
 * stored whole or not at all; one that fails leaves those before it in place.
 */
export async function upload(boundary: string, ask: Ask, site: Site): Promise<Answer> {
  const outcomes = new Map<string, 'created' | 'replaced'>()
  for await (const { fields, content } of readParts(ask.body, boundary, site.limits)) {
    const name = fileNameOf(fields)
    if (name === undefined) continue
    outcomes.set(name, await store(site.root, [...ask.path.segments, name], content, true))
  }
  if (outcomes.size === 0) throw new HttpError(400, 'The form holds no file.')
  const folder = await site.root.makeFolder(ask.path.segments)
  const status = [...outcomes.values()].includes('created') ? 201 : 200
  const notice = `Stored ${[...outcomes.keys()].map(displayName).join(', ')}.`
  return folderAnswer(folder, ask, site, { status, notice }).finally(() => folder.close())
}

/**
 * The name that a part is stored under; nothing for a part that is no file, and for the empty
 * one that a browser sends when no file was chosen. Some browsers send a whole path: only what
 * follows its last separator is meant. Throws HttpError 400 for a name no file can have.
 */
function fileNameOf(fields: Fields): string | undefined {
  const disposition = fieldValue(fields, 'Content-Disposition') ?? ''
  const given = /;\s*filename="([^"]*)"/i.exec(disposition)?.[1]
  if (given === undefined || given === '') return undefined
  const name = unescapeName(given).replace(/^.*[/\\]/s, '')
  if (!isServable(name)) throw new HttpError(400, 'A file of this name cannot be stored.')
  return name
}

/** A quoted name can hold neither quotes nor line ends, so browsers send these three escaped. */
function unescapeName(name: string): string {
  return name.replace(/%(22|0D|0A)/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16))
  )
}
