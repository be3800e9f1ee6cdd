import { createHash } from 'node:crypto'
import { escapeText } from 'entities/escape'
import type { Field } from '../../http/fields.js'
import { writeResourcePath } from '../resource-path.js'
import { displayName } from './display-name.js'
import { tableOf } from './html-table.js'
import { icons } from './icons.js'
import type { Listing } from './listing.js'
import { script } from './script.js'
import { style } from './style.js'

/** The page runs its own script and style and nothing that a file name could smuggle in. */
export const contentSecurityPolicy: Field = [
  'Content-Security-Policy',
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'"
  ].join('; ')
]

/**
 * The page of a folder. It works without its script, which only adds dropping files on the
 * page and telling how far an upload is.
 */
export function htmlListing(listing: Listing): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(titleOf(listing))}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
${icons}
<header>
${trail(listing)}
</header>
<main>
<p id="status" role="status">${escapeText(listing.notice ?? '')}</p>
${listing.isWritable ? form : ''}
${listing.entries.length === 0 ? emptyFolder(listing) : tableOf(listing)}
</main>
${listing.isWritable ? `<script>${script}</script>` : ''}
</body>
</html>
`
}

const form = `<form method="post" enctype="multipart/form-data">
<label for="files">Upload files <small>A file of the same name is replaced.</small></label>
<input id="files" name="file" type="file" multiple required>
<button>Upload</button>
</form>`

function titleOf({ path }: Listing): string {
  return displayName(path.segments.at(-1) ?? 'Files')
}

/** The way up: every folder on it is a link but the last, which is this one. */
function trail({ path }: Listing): string {
  const steps = ['Files', ...path.segments].map((name, depth) => {
    const href = writeResourcePath({ segments: path.segments.slice(0, depth), slash: true })
    const label = escapeText(displayName(name))
    return depth === path.segments.length
      ? `<li><h1 aria-current="page">${label}</h1></li>`
      : `<li><a href="${href}">${label}</a></li>`
  })
  return `<nav aria-label="Path"><ol>${steps.join('')}</ol></nav>`
}

function emptyFolder({ path }: Listing): string {
  const up = path.segments.length === 0 ? '' : ' <a href="../">Back to the folder above</a>'
  return `<p class="empty">This folder is empty.${up}</p>`
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
