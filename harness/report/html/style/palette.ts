/**
 * Colours for light and dark, as the system has it or as the reader chose. Every text colour has a
 * contrast of 4.5 to 1 on its ground.
 */
export const palette = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fcfcfb, #16181b); --card: light-dark(#ffffff, #1d2024);
  --sunk: light-dark(#f4f4f2, #131518); --line: light-dark(#e2e2de, #33373d);
  --ink: light-dark(#1f2328, #e4e6e8); --soft: light-dark(#5c636b, #a0a7af);
  --link: light-dark(#1a5fb4, #82b4f5); --pass: light-dark(#22703d, #7bcf95);
  --fail: light-dark(#b3261e, #ff8e84); --error: light-dark(#8e1b6d, #f090d0);
  --blocked: light-dark(#a8400f, #f5a26f); --warn: light-dark(#80590a, #e3bb5c);
  --inconclusive: light-dark(#5b4bb0, #b5a8f7); --info: light-dark(#1a5fb4, #82b4f5);
  --unsupported: light-dark(#5c636b, #a0a7af); --sent: light-dark(#1a5fb4, #82b4f5);
  --received: light-dark(#22703d, #7bcf95); --escape: light-dark(#736c62, #968f84);
  --wrong: light-dark(#ffd9d4, #6b211b);
}
:root[data-theme=light] { color-scheme: light }
:root[data-theme=dark] { color-scheme: dark }
.pass { --tone: var(--pass) } .fail { --tone: var(--fail) } .error { --tone: var(--error) }
.blocked { --tone: var(--blocked) } .warn { --tone: var(--warn) } .info { --tone: var(--info) }
.inconclusive { --tone: var(--inconclusive) } .unsupported { --tone: var(--unsupported) }
.good { --tone: var(--pass) } .doubtful { --tone: var(--warn) } .bad { --tone: var(--fail) }
`
