/**
 * Bytes as hex, read back from how they are shown: line ends on the page are there for the eye
 * alone, as every real one is written as an escape.
 */
export const hex = String.raw`
const named = { r: 13, n: 10, t: 9, '\\': 92 }

// So many bytes stand beside their signs without a clipped edge.
const slim = matchMedia('(max-width: 54rem)')
slim.addEventListener('change', () =>
  document.querySelectorAll('.trace.hex pre:not(.dump)').forEach(showDump))

function showDump(text) {
  if (text.nextElementSibling?.matches('.dump')) text.nextElementSibling.remove()
  const dump = document.createElement('pre')
  dump.className = 'dump'
  dump.tabIndex = 0
  dump.append(...linesOf(text).flatMap((line, nth) => nth === 0 ? line : ['\n', ...line]))
  text.after(dump)
}

function linesOf(text) {
  let offset = Number(text.dataset.offset)
  const lines = runsOf(text).flatMap(run => {
    const at = offset
    offset += run.length
    return Array.isArray(run) ? dumpRun(run, at) : [[run.text]]
  })
  const end = text.querySelector('mark.end')
  return end === null ? lines : [...lines, [end.cloneNode(true)]]
}

function runsOf(text) {
  const runs = []
  for (const node of piecesOf(text)) {
    const marked = node.parentElement.closest('mark') !== null
    if (node.matches?.('.gap')) runs.push({ length: Number(node.dataset.length), text: node.textContent })
    else {
      if (!Array.isArray(runs.at(-1))) runs.push([])
      runs.at(-1).push(...bytesOf(node).map(byte => ({ byte, marked })))
    }
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
  const width = slim.matches ? 8 : 16
  const lines = []
  for (let start = 0; start < bytes.length; start += width) {
    const row = bytes.slice(start, start + width)
    const place = (at + start).toString(16).padStart(6, '0') + '  '
    const codes = row.flatMap((each, nth) => [nth === 0 ? '' : ' ', cell(each, codeOf(each.byte))])
    const space = ' '.repeat((width - row.length) * 3 + 2)
    lines.push([place, ...codes, space, ...row.map(each => cell(each, signOf(each.byte)))])
  }
  return lines
}

function cell({ marked }, text) {
  if (!marked) return text
  const mark = document.createElement('mark')
  mark.title = 'wrong from here'
  mark.textContent = text
  return mark
}

function codeOf(byte) {
  return byte.toString(16).padStart(2, '0')
}

function signOf(byte) {
  return byte > 31 && byte < 127 ? String.fromCharCode(byte) : '.'
}
`
