/**
 * The page's script. The page is whole without it: it only adds a filter, buttons that copy,
 * and opens the entry that the address names.
 */
export const script = `
const form = document.querySelector('.filter')
const entries = [...document.querySelectorAll('.entries > li')]

function narrow() {
  const choice = new FormData(form)
  const wanted = choice.get('text').trim().toLowerCase()
  const verdicts = new Set(choice.getAll('verdict'))
  for (const entry of entries) {
    const label = entry.querySelector('summary, div.entry').textContent.toLowerCase()
    entry.hidden = !verdicts.has(entry.dataset.verdict) || !label.includes(wanted)
  }
  for (const topic of document.querySelectorAll('.topic'))
    topic.hidden = topic.querySelector('li[data-verdict]:not([hidden])') === null
  const shown = entries.filter(entry => !entry.hidden).length
  form.querySelector('output').textContent = shown + ' of ' + entries.length + ' shown'
}

function openNamed() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (named === null) return
  if (named.matches('details')) named.open = true
  named.scrollIntoView()
}

function addCopyButton(line) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Copy'
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(line.textContent)
    button.textContent = 'Copied'
    setTimeout(() => { button.textContent = 'Copy' }, 2000)
  })
  line.after(button)
}

form.hidden = false
form.addEventListener('input', narrow)
form.addEventListener('submit', event => event.preventDefault())
narrow()
if (navigator.clipboard) document.querySelectorAll('.copy').forEach(addCopyButton)
addEventListener('hashchange', openNamed)
openNamed()
`
