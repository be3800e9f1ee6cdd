/**
 * What the page can do where scripts run: take files that are dropped on it, store them one
 * by one with a POST each, and say how far it is. Runs in the browser, so it is kept as text.
 */
export const script = `
'use strict'
const form = document.querySelector('form')
const input = form.querySelector('input')
const button = form.querySelector('button')
const status = document.querySelector('#status')

form.querySelector('small').append(' You can also drop files on this page.')
for (const time of document.querySelectorAll('time')) {
  time.title = new Date(time.dateTime).toLocaleString()
}
form.addEventListener('submit', event => {
  event.preventDefault()
  upload([...input.files])
})
addEventListener('dragover', event => {
  event.preventDefault()
  document.body.classList.add('drop')
})
addEventListener('dragleave', event => {
  if (!event.relatedTarget) document.body.classList.remove('drop')
})
addEventListener('drop', event => {
  event.preventDefault()
  document.body.classList.remove('drop')
  upload([...event.dataTransfer.files])
})

async function upload(files) {
  if (files.length === 0 || button.disabled) return
  button.disabled = true
  const failures = []
  for (const [index, file] of files.entries()) {
    status.textContent = 'Uploading ' + (index + 1) + ' of ' + files.length + ': ' + file.name
    const failure = await store(file)
    if (failure) failures.push(file.name + ': ' + failure)
  }
  button.disabled = false
  if (failures.length === 0) location.reload()
  else status.textContent = 'Not uploaded:\\n' + failures.join('\\n')
}

async function store(file) {
  try {
    const response = await fetch(encodeURIComponent(file.name), {
      method: 'POST',
      headers: { Accept: 'text/plain' },
      body: file
    })
    return response.ok ? '' : await response.text()
  } catch {
    return 'the connection failed'
  }
}
`
