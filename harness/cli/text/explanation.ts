import { type Ambiguity, type Entry, sourceOf } from '../../catalogue/catalogue.js'
import type { Requirement } from '../../catalogue/requirement.js'
import { levelText } from '../../report/level-text.js'
import { indent, wrap } from './layout.js'
import type { Paint } from './paint.js'

/** A requirement with all that stands behind it. */
export interface Subject {
  readonly requirement: Requirement
  readonly entries: readonly Entry[]
  /** Where the standard leaves room in what it covers. */
  readonly ambiguities: readonly Ambiguity[]
  /** The path of its feature, and its rule as it is written. */
  readonly feature: string
  readonly rule: string
}

export interface Layout {
  readonly paint: Paint
  readonly columns: number
}

const meanings = {
  must: 'A target that breaks it fails.',
  should: 'A target that breaks it is warned.',
  may: 'What a target does is recorded; it can neither pass nor fail.'
} as const

/** All that is known about a requirement, as text for a terminal. */
export function explanation(subject: Subject, layout: Layout): string {
  const { requirement, entries, ambiguities, feature, rule } = subject
  const { paint } = layout
  const parts = [
    heading(requirement, layout),
    list('What it covers', entries.map(entryText), layout),
    part('Why it matters', requirement.why, layout),
    exchange('An exchange that satisfies it', requirement.example, layout),
    exchange('One that breaks it', requirement.counterexample, layout),
    part('Common mistake', requirement.mistake, layout),
    part(acceptance(requirement), requirement.accepts, layout),
    list('Where the standard leaves room', ambiguities.map(ambiguityText), layout),
    `${paint('bold', 'How it is looked at')}  ${paint('dim', feature)}\n${indent(rule, 2)}`
  ]
  return `${parts.filter(each => each !== '').join('\n\n')}\n`
}

function heading(requirement: Requirement, { paint, columns }: Layout): string {
  const { id, source, suite, title } = requirement
  const origin = `${levelText(requirement)}, ${source}, suite ${suite}`
  return [
    `${paint('bold', id)}  ${paint('dim', origin)}`,
    wrap(title, columns),
    paint('dim', wrap(weight(requirement), columns))
  ].join('\n')
}

function weight({ level, profile, withdrawn }: Requirement): string {
  const fate = withdrawn === undefined ? '' : `Withdrawn by ${withdrawn}`
  if (profile === 'strict') {
    const letter = `The letter of RFC 1945, asked under --strict alone. ${meanings[level]}`
    return fate === '' ? letter : `${letter} ${fate}.`
  }
  if (fate === '') return meanings[level]
  return `${fate}: a target that breaks it is warned at most, and fails under --strict.`
}

/** What the letter does not allow passes without it. */
function acceptance({ profile }: Requirement): string {
  return profile === 'strict' ? 'Accepted without --strict' : 'Accepted too'
}

function part(name: string, text: string | undefined, { paint, columns }: Layout): string {
  if (text === undefined) return ''
  return `${paint('bold', name)}\n${indent(wrap(text, columns - 2), 2)}`
}

function exchange(name: string, text: string | undefined, { paint }: Layout): string {
  if (text === undefined) return ''
  const marks = paint('dim', '> client  < server')
  return `${paint('bold', name)}  ${marks}\n${indent(text.trimEnd(), 2)}`
}

function list(name: string, items: readonly string[], { paint, columns }: Layout): string {
  if (items.length === 0) return ''
  const lines = items.map(item => indent(wrap(item, columns - 4), 4).slice(2))
  return [paint('bold', name), ...lines].join('\n')
}

function entryText(entry: Entry): string {
  return `${sourceOf(entry)}, ${entry.level} (${entry.id}): ${entry.statement}`
}

function ambiguityText(ambiguity: Ambiguity): string {
  const { id, topic, accept } = ambiguity
  const more = ambiguity.letter.length > 0 ? ` Under --strict: ${ambiguity.letter.join(', ')}.` : ''
  const reason = ambiguity.because === undefined ? '' : ` ${ambiguity.because}`
  return `${topic} (${id}): ${accept}${more}${reason}`
}
