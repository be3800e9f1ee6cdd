import t from 'tap'
import { loadStandard } from '../../harness/catalogue/standard.js'
import { renderers } from '../../harness/report/formats.js'
import { requirementOf, runOf, scenarioOf } from '../harness/report/build.js'
import { root } from '../support/files.js'

const standard = loadStandard(root)
const known = { known: 'a customer depends on it' }

// A picture of one word has no room for reasons, and a capture holds exchanges.
const silent = ['badge', 'pcapng']

for (const [name, render] of Object.entries(renderers))
  t.test(`${name} tells a known failure as known, with its reason`, t => {
    const scenarios = [scenarioOf('fail', known)]
    const broken = requirementOf('fail', { id: 'status-line.form', ...known, scenarios })
    const content = render(runOf([broken, requirementOf('pass')]), () => standard)
    const text = typeof content === 'string' ? content : Buffer.from(content).toString('latin1')
    t.match(text, /known/i)
    if (!silent.includes(name)) t.match(text, known.known)
    t.end()
  })
