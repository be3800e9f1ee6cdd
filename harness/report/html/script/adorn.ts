/** Buttons that only a script can offer: one that copies a line, one that shows bytes as hex. */
export const adorn = `
function adorn(place) {
  if (navigator.clipboard) place.querySelectorAll('.copy').forEach(addCopyButton)
  place.querySelectorAll('.trace').forEach(addHexButton)
}

function buttonOf(text, act) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = text
  button.addEventListener('click', () => act(button))
  return button
}

function addCopyButton(line) {
  line.after(buttonOf('Copy', async button => {
    await navigator.clipboard.writeText(line.textContent)
    button.textContent = 'Copied'
    setTimeout(() => { button.textContent = 'Copy' }, 2000)
  }))
}

function addHexButton(trace) {
  if (trace.querySelector('pre') === null) return
  const button = buttonOf('Hex', () => {
    const pressed = trace.classList.toggle('hex')
    button.setAttribute('aria-pressed', pressed)
    if (pressed) trace.querySelectorAll('pre:not(.dump)').forEach(showDump)
  })
  button.className = 'switch'
  button.setAttribute('aria-pressed', false)
  trace.before(button)
}
`
