/** The looks of the page: one column, quiet colours for day and night, narrow screens first. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fff; --page: #f5f6f8; --ink: #1d2330; --faint: #5d6678;
  --line: #e3e6ec; --link: #1456c8; --hover: #eef3fc; --folder: #d99a1c; --good: #e4f5e8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1b1f27; --page: #12151b; --ink: #e5e9f0; --faint: #98a2b5;
    --line: #2b313c; --link: #86b4ff; --hover: #232a36; --folder: #e5b14a; --good: #1c3626;
  }
}
* { box-sizing: border-box }
body {
  margin: 0 auto; max-width: 60rem; padding: 1rem; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif;
}
a { color: var(--link); text-decoration: none }
a:hover { text-decoration: underline }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 4px }
nav ol { display: flex; flex-wrap: wrap; align-items: baseline; margin: 0; padding: 0; list-style: none }
nav li { overflow-wrap: anywhere }
nav li + li::before { content: '/'; margin: 0 .5rem; color: var(--faint) }
h1 { display: inline; margin: 0; font-size: 1.4rem }
main { margin-top: 1rem; overflow: hidden; border: 1px solid var(--line); border-radius: 10px; background: var(--paper) }
#status { margin: 0; padding: .6rem 1rem; background: var(--good); white-space: pre-line; overflow-wrap: anywhere }
#status:empty { padding: 0 }
.empty { margin: 0; padding: 3rem 1rem; color: var(--faint); text-align: center }
table { width: 100%; border-collapse: collapse }
caption { padding: .6rem 1rem; color: var(--faint); font-size: .875rem; text-align: left }
tr { border-top: 1px solid var(--line) }
th, td { padding: .45rem .5rem; font-weight: inherit; text-align: left; vertical-align: top }
th:first-child { padding-left: 1rem }
td:last-child, thead th:last-child { padding-right: 1rem }
td { color: var(--faint); white-space: nowrap; font-variant-numeric: tabular-nums }
td:nth-child(2), thead th:nth-child(2) { text-align: right }
thead th { font-size: .875rem; font-weight: 600; white-space: nowrap }
thead a { color: inherit }
[aria-sort] a::after { margin-left: .25rem; color: var(--faint) }
[aria-sort=ascending] a::after { content: '\\2191' }
[aria-sort=descending] a::after { content: '\\2193' }
tbody tr:hover { background: var(--hover) }
tbody th { width: 100%; overflow-wrap: anywhere }
tbody th a { display: flex; gap: .55rem }
tbody svg { flex: none; width: 1.25rem; height: 1.5rem; fill: var(--folder); color: var(--faint) }
svg[hidden] { display: none }
form { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; padding: .75rem 1rem; border-bottom: 1px solid var(--line) }
label { flex: 1 1 16rem; font-weight: 600 }
small { display: block; color: var(--faint); font-size: .875rem; font-weight: 400 }
input { flex: 0 1 18rem; min-width: 0; max-width: 100%; font: inherit; color: var(--faint) }
button, ::file-selector-button {
  padding: .45rem 1rem; border: 1px solid var(--line); border-radius: 6px;
  background: var(--page); color: var(--ink); font: inherit; cursor: pointer;
}
button { border-color: var(--link); background: var(--link); color: var(--paper) }
button:disabled { opacity: .5; cursor: default }
.drop main { outline: 3px dashed var(--link); outline-offset: -3px }
@media (max-width: 36rem) {
  body { padding: .75rem }
  td { font-size: .8125rem; line-height: 1.85 }
  time span { display: none }
  input { flex: 1 1 10rem }
}
`
