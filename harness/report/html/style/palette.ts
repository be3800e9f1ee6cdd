/** Colours for light and dark. Every text colour has a contrast of 4.5 to 1 on its ground. */
export const palette = `
:root {
  color-scheme: light dark;
  --paper: #fcfcfb; --card: #ffffff; --sunk: #f4f4f2; --line: #e2e2de; --ink: #1f2328; --soft: #5c636b; --link: #1a5fb4;
  --pass: #22703d; --fail: #b3261e; --error: #8e1b6d; --blocked: #a8400f; --warn: #80590a;
  --inconclusive: #5b4bb0; --info: #1a5fb4; --unsupported: #5c636b;
  --sent: #1a5fb4; --received: #22703d; --escape: #767066; --wrong: #ffd9d4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181b; --card: #1d2024; --sunk: #131518; --line: #33373d; --ink: #e4e6e8; --soft: #a0a7af; --link: #82b4f5;
    --pass: #7bcf95; --fail: #ff8e84; --error: #f090d0; --blocked: #f5a26f; --warn: #e3bb5c;
    --inconclusive: #b5a8f7; --info: #82b4f5; --unsupported: #a0a7af;
    --sent: #82b4f5; --received: #7bcf95; --escape: #968f84; --wrong: #6b211b;
  }
}
.pass { --tone: var(--pass) } .fail { --tone: var(--fail) } .error { --tone: var(--error) }
.blocked { --tone: var(--blocked) } .warn { --tone: var(--warn) } .info { --tone: var(--info) }
.inconclusive { --tone: var(--inconclusive) } .unsupported { --tone: var(--unsupported) }
.good { --tone: var(--pass) } .doubtful { --tone: var(--warn) } .bad { --tone: var(--fail) }
`
