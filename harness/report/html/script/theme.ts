/** Light, dark, or as the system has it. The choice is kept where the browser lets a page keep it. */
export const theme = `
const themes = ['auto', 'light', 'dark']
const toggle = document.querySelector('.theme')

function wear(name) {
  const theme = themes.includes(name) ? name : 'auto'
  document.documentElement.dataset.theme = theme
  toggle.textContent = 'Theme: ' + theme
}

function changeTheme() {
  const { theme } = document.documentElement.dataset
  const next = themes[(themes.indexOf(theme) + 1) % themes.length]
  wear(next)
  try { localStorage.setItem('h10spec-theme', next) } catch {}
}

function lastTheme() {
  try { return localStorage.getItem('h10spec-theme') } catch { return 'auto' }
}
`
