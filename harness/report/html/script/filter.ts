/**
 * Narrows what is shown by words and choices: all words have to be there, in any order. They are
 * looked for in what is folded, too. What no choice narrows is not shown beside it.
 */
export const filter = String.raw`
const form = document.querySelector('.filter')
const items = [...document.querySelectorAll('[data-verdict]')]
const known = {}
const marks = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }

function narrow() {
  const choice = new FormData(form)
  const words = choice.get('text').toLowerCase().split(/\s+/)
  for (const item of items)
    item.hidden = !isChosen(item, choice) || !words.every(word => textOf(item).includes(word))
  for (const group of document.querySelectorAll('.group'))
    group.hidden = group.querySelector('[data-verdict]:not([hidden])') === null
  const entries = items.filter(item => item.matches('.entries > li'))
  const shown = entries.filter(item => !item.hidden).length
  document.querySelector('.nothing').hidden = shown > 0
  for (const section of document.querySelectorAll('.unfiltered')) section.hidden = query() !== ''
  form.querySelector('output').textContent = shown + ' of ' + entries.length + ' requirements'
}

function isChosen(item, choice) {
  return ['verdict', 'level', 'suite'].every(name =>
    !choice.has(name) || choice.getAll(name).includes(item.dataset[name]))
}

function textOf(item) {
  const id = item.dataset.of
  return known[id] ?? (item.shownText ??= item.textContent.toLowerCase())
}

// What waits is searched as well, once it is unpacked.
async function learn() {
  const parts = await packed
  for (const item of items) {
    const holes = [...item.querySelectorAll('[data-part]')].map(hole => wordsOf(wholeOf(parts, hole.dataset.part)))
    const all = (item.textContent + ' ' + holes.join(' ')).toLowerCase()
    known[item.dataset.of] = (known[item.dataset.of] ?? '') + all
  }
  if (new FormData(form).get('text').trim() !== '') narrow()
}

function wholeOf(parts, number) {
  return parts[number].replace(/<div data-part="(\d+)"><\/div>/g, (_, inner) => wholeOf(parts, inner))
}

function wordsOf(markup) {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|apos|amp);/g, mark => marks[mark])
}

function unfoldShown() {
  document.querySelectorAll('li:not([hidden]) > details.entry').forEach(unfold)
}
`
