import t from 'tap'
import { requirementsPage } from '../../../harness/catalogue/requirements-page.js'

const requirements = `- { id: a.first, title: It opens, source: RFC 1945 §6.1, level: must, covers: [S6.1-1, R-VER-1] }
- { id: a.second, title: It may, source: 'Assignment httpfs, GET', level: may }
- { id: a.third, title: It did, source: RFC 1945 §6, level: must, withdrawn: RFC 9110 §2 }
- { id: a.fourth, title: It says 1.0, source: RFC 1945 §7, level: must, profile: strict, withdrawn: RFC 9110 §2 }
- { excluded: Nobody sees it., covers: [S6.1-2, S6.1-1] }
`

const feature = `@server
Feature: A
  @a.first
  Rule: First
    Scenario: plain
      Given a control
`

const sections = `standard: [6 Response, 6.1 Status-Line, 6.2 Fields, 7 Entity]
practice: [R-VER Versions]
`

const catalogue = `requirements:
  - { id: S6.1-1, section: '6.1', title: First, level: must, roles: [sender], statement: S, testable: yes }
  - { id: S6.1-2, section: '6.1', title: A|B, level: must, roles: [sender], statement: S, testable: yes }
  - { id: S6.2-1, section: '6.2', title: Third, level: must, roles: [proxy], statement: S, testable: yes }
practice:
  - { id: R-VER-1, source: RFC 2145, title: P, level: must, roles: [origin-server], statement: S, testable: yes }
ambiguities: []
`

const header = `| Requirement | Level | Suite | Scenarios | Covers |
| --- | --- | --- | --- | --- |
`

t.test('the page goes by the sections and loses nothing', async t => {
  const root = t.testdir({
    features: { server: { 'a.yaml': requirements, 'a.feature': feature } },
    fixtures: { catalogue: { 'rfc1945.yaml': catalogue, 'sections.yaml': sections } }
  })
  const page = requirementsPage(root)
  t.match(page, '| server | 2 | 0 | 1 | 1 | 4 | 1 |')
  t.match(page, '| servers | 3 | 2 | 1 |\n| clients | 2 | 0 | 0 |')
  const link = '../features/server/a.feature'
  t.match(
    page,
    `## 6 Response

${header}| \`a.third\`<br>It did | must, withdrawn by RFC 9110 §2 | server | [0](${link}#L1) |  |

### 6.1 Status-Line

${header}| \`a.first\`<br>It opens | must | server | [1](${link}#L3) | \`S6.1-1\` |

Not tested:

- \`S6.1-2\` A\\|B (servers): Nobody sees it.

### 6.2 Fields

Binds proxies and gateways only.

## 7 Entity

${header}| \`a.fourth\`<br>It says 1.0 | must, strict, withdrawn by RFC 9110 §2 | server | [0](${link}#L1) |  |

## From practice`
  )
  t.match(
    page,
    `### Versions\n\n${header}| \`a.first\`<br>It opens | must | server | [1](${link}#L3) |`
  )
  t.match(page, `### server\n\n${header}| \`a.second\`<br>It may | may | server |`)
  t.match(page, 'These statements bind nobody else:\n\n`S6.2-1`\n')
})
