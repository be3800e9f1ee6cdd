import type { Run, ScenarioResult } from '../../verdict/result.js'
import { gradeText } from '../grade-text.js'
import { visitsOf } from '../visits.js'
import { showReproduction } from './copy.js'
import { showEvidence, showKnown, showNotes, showSteps } from './evidence.js'
import { showInvocation } from './invocation.js'
import { heading, html, type Markup } from './markup.js'
import { later } from './pack.js'
import { describeExchange, showTrace } from './trace.js'
import { badge, needsAttention } from './verdict.js'

/** One scenario with all that it left behind, under a heading of this level; or that folded. */
export function showScenario(
  run: Run,
  scenario: ScenarioResult,
  level: number,
  whole = true
): Markup {
  const remains = showRemains(run, scenario)
  return html`<article class="scenario ${scenario.verdict}">
<header>${heading(level, scenario.name)} ${badge(scenario.verdict)}</header>
${showKnown(scenario.known)}${showReason(scenario)}${showEvidence(scenario.evidence)}${whole ? remains : foldAway(remains)}
<p class="where">${scenario.feature}:${scenario.line} · ${Math.round(scenario.duration * 1000)} ms</p>
</article>`
}

function showRemains(run: Run, scenario: ScenarioResult): Markup {
  const notes = [...(scenario.grades ?? []).map(gradeText), ...scenario.notes]
  return html`${showSteps(scenario.steps)}${showVisits(run, scenario)}${showNotes(notes)}${showReproduction(run, scenario)}`
}

function foldAway(remains: Markup): Markup {
  return html`<details class="more"><summary>Steps and exchanges</summary>${later(html`<div class="remains">${remains}</div>`)}</details>`
}

/** A trace under its caption: one that is `open` stands on the page, others wait to be unfolded. */
export function showExchange(run: Run, id: string, open = false, wrong?: number): Markup {
  const exchange = run.exchanges[id]
  if (exchange === undefined) return html`<p class="where">The exchange ${id} was not kept.</p>`
  const state = open ? html` open` : undefined
  const trace = showTrace(exchange, wrong)
  return html`<details class="exchange"${state}><summary>${describeExchange(exchange)}</summary>${open ? trace : later(trace)}</details>`
}

/** Why it ended so. With evidence at hand that says it already, whole. */
function showReason({ because, evidence, verdict }: ScenarioResult): Markup | undefined {
  if (evidence === undefined) return because ? html`<p class="because">${because}</p>` : undefined
  return verdict === 'blocked' ? html`<p class="because">The control failed:</p>` : undefined
}

function showVisits(run: Run, scenario: ScenarioResult): readonly Markup[] {
  const decisive = decisiveExchange(scenario)
  const { invocations, evidence } = scenario
  const visits = visitsOf({ exchanges: exchangesOf(scenario), invocations })
  return visits.flatMap(({ invocation, exchanges }) => [
    ...(invocation ? [showInvocation(invocation)] : []),
    ...exchanges.map(id => {
      const wrong = id === evidence?.exchange ? evidence.offset : undefined
      return showExchange(run, id, id === decisive, wrong)
    })
  ])
}

function exchangesOf({ exchanges, evidence }: ScenarioResult): readonly string[] {
  return [...new Set([...exchanges, ...(evidence?.exchange ? [evidence.exchange] : [])])]
}

function decisiveExchange(scenario: ScenarioResult): string | undefined {
  if (!needsAttention(scenario.verdict)) return undefined
  return scenario.evidence?.exchange ?? scenario.exchanges.at(-1)
}
