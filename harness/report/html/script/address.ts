/**
 * The address knows what is shown: #ID names a requirement, #?text=date&verdict=fail the filter,
 * and #ID?text=date both.
 */
export const address = `
function query() {
  const filled = [...new FormData(form)].filter(([, value]) => value !== '')
  const text = new URLSearchParams(filled).toString()
  return text === '' ? '' : '?' + text
}

function keep() {
  history.replaceState(null, '', '#' + query())
}

function obey() {
  const [id, wanted] = location.hash.slice(1).split('?')
  if (wanted !== undefined) choose(new URLSearchParams(wanted))
  else if (query() !== '') history.replaceState(null, '', '#' + id + query())
  if (id !== '') visit(document.getElementById(decoded(id)))
}

function choose(wanted) {
  form.elements.text.value = wanted.get('text') ?? ''
  for (const box of form.querySelectorAll('[type=checkbox]'))
    box.checked = wanted.getAll(box.name).includes(box.value)
  narrow()
}

async function visit(named) {
  if (named === null) return
  if (named.closest('[hidden]')) {
    choose(new URLSearchParams())
    history.replaceState(null, '', '#' + named.id)
  }
  if (named.matches('details')) await unfold(named)
  document.querySelector('.visited')?.classList.remove('visited')
  named.classList.add('visited')
  named.scrollIntoView()
}

function decoded(id) {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
`
