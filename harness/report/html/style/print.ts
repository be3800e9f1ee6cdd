/** On paper: black on white, no controls, no card cut in two where it can be helped. */
export const print = `
@media print {
  :root, :root[data-theme] { --paper: #fff; --card: #fff; --sunk: #fff; color-scheme: light }
  body { max-width: none; padding: 0 }
  .filter, .skip, nav, button { display: none !important }
  .scenario > header, h2, h3, h4 { break-after: avoid }
  .sides, .steps, .trace li, .entries > li { break-inside: avoid }
  .invocation > pre { max-height: none }
}
`
