import type { Mark } from './marks.js'

/** What is said of a scenario that was not run, or not to its end. */
export const notRun = 'not run'

/** One line that says why a scenario ended as it did; empty when everything held. */
export function becauseOf(mark: Mark): string {
  switch (mark.outcome) {
    case 'held':
      return ''
    case 'unrun':
      return notRun
    case 'uncontrolled':
      return `the control failed: ${messageOf(mark)}`
    case 'defective':
      return `the judge failed: ${defectOf(mark)}`
    default:
      return messageOf(mark)
  }
}

function messageOf({ result }: Mark): string {
  return oneLine(result.exception?.message ?? result.message ?? result.status.toLowerCase())
}

function defectOf(mark: Mark): string {
  const { step, result } = mark
  const place = step ? `"${step.text}"` : 'a hook'
  switch (result.status) {
    case 'UNDEFINED':
      return `no step definition matches ${place}`
    case 'AMBIGUOUS':
      return `more than one step definition matches ${place}`
    case 'FAILED':
      return `${place} threw ${result.exception?.type ?? 'Error'}: ${messageOf(mark)}`
    default:
      return `${place} is ${result.status.toLowerCase()}`
  }
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ', ')
}
