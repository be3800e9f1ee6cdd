/** Unpacks what waits, and puts it where a reader unfolds it. */
export const parts = `
const packed = unpack(document.getElementById('parts').textContent)

async function unpack(text) {
  const bytes = Uint8Array.from(atob(text), character => character.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return JSON.parse(await new Response(stream).text())
}

async function fill(details) {
  const parts = await packed
  for (const hole of details.querySelectorAll('[data-part]')) {
    if (hole.closest('details') !== details) continue
    hole.innerHTML = parts[hole.dataset.part]
    delete hole.dataset.part
    adorn(hole)
    hole.querySelectorAll('details[open]').forEach(fill)
  }
}

function unfold(details) {
  details.open = true
  return fill(details)
}

document.addEventListener('toggle', event => {
  if (event.target.open) fill(event.target)
}, true)
`
