/**
 * Bytes as hex, read back from how they are shown: line ends on the page are there for the eye
 * alone, as every real one is written as an escape.
 */
export const hex = String.raw`
const named = { r: 13, n: 10, t: 9, '\\': 92 }

function dumpOf(text) {
  let offset = Number(text.dataset.offset)
  return runsOf(text).flatMap(run => {
    const at = offset
    offset += run.length
    return Array.isArray(run) ? dumpRun(run, at) : [run.text]
  }).join('\n')
}

function runsOf(text) {
  const runs = []
  for (const node of piecesOf(text)) {
    if (node.matches?.('.gap')) runs.push({ length: Number(node.dataset.length), text: node.textContent })
    else if (Array.isArray(runs.at(-1))) runs.at(-1).push(...bytesOf(node))
    else runs.push(bytesOf(node))
  }
  return runs.filter(run => run.length > 0)
}

function piecesOf(node) {
  if (node.nodeType === Node.TEXT_NODE || node.matches('i, .gap')) return [node]
  return node.matches('.vh, .end') ? [] : [...node.childNodes].flatMap(piecesOf)
}

function bytesOf(node) {
  if (node.nodeType === Node.TEXT_NODE)
    return [...node.data.replaceAll('\n', '')].map(character => character.charCodeAt(0))
  return node.textContent.match(/\\x..|\\./g).map(escape =>
    escape.length === 4 ? parseInt(escape.slice(2), 16) : named[escape[1]])
}

function dumpRun(bytes, at) {
  const lines = []
  for (let start = 0; start < bytes.length; start += 16) {
    const row = bytes.slice(start, start + 16)
    const codes = row.map(byte => byte.toString(16).padStart(2, '0')).join(' ')
    const signs = row.map(byte => byte > 31 && byte < 127 ? String.fromCharCode(byte) : '.').join('')
    lines.push((at + start).toString(16).padStart(6, '0') + '  ' + codes.padEnd(47) + '  ' + signs)
  }
  return lines
}
`
