/** Unveils what works with a script, and shows what the address asks for. */
export const start = `
form.hidden = false
toggle.hidden = false
document.getElementById('scriptless').remove()
form.addEventListener('input', () => { narrow(); keep() })
form.addEventListener('reset', () => setTimeout(() => { narrow(); keep() }))
form.addEventListener('submit', event => event.preventDefault())
form.elements.unfold.addEventListener('click', unfoldShown)
toggle.addEventListener('click', changeTheme)
addEventListener('hashchange', obey)
wear(lastTheme())
adorn(document)
narrow()
obey()
learn()
`
