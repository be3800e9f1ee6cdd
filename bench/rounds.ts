import type { Row } from './bench.js'

/** Anything that takes its turn, by name. */
interface Named {
  readonly name: string
}

/** What one turn of one subject measured, by metric. */
export type Metrics = Readonly<Record<string, number>>

/**
 * Measures all subjects by turns, as many rounds as asked for, each round in another order: what
 * disturbs the machine meanwhile disturbs all alike. A subject that fails is left out, and why.
 */
export async function byTurns<Subject extends Named>(
  subjects: readonly Subject[],
  rounds: number,
  measure: (subject: Subject) => Promise<Metrics>
): Promise<Turns> {
  const turns = new Turns()
  for (let round = 0; round < rounds; round++) {
    for (const subject of rotated(subjects, round)) {
      if (turns.missing.has(subject.name)) continue
      try {
        turns.add(subject.name, await measure(subject))
      } catch (error) {
        turns.missing.set(subject.name, error instanceof Error ? firstLine(error) : String(error))
      }
    }
  }
  return turns
}

/** The figures of some rounds. */
export class Turns {
  readonly missing = new Map<string, string>()
  readonly #figures = new Map<string, Map<string, number[]>>()

  add(subject: string, metrics: Metrics): void {
    for (const [metric, value] of Object.entries(metrics)) {
      const bySubject = this.#figures.get(metric) ?? new Map<string, number[]>()
      this.#figures.set(metric, bySubject)
      bySubject.set(subject, [...(bySubject.get(subject) ?? []), value])
    }
  }

  /** One metric as a row of a table. */
  row(name: string, metric: string): Row {
    return { name, figures: this.#figures.get(metric) ?? new Map(), missing: this.missing }
  }
}

function rotated<Subject>(subjects: readonly Subject[], by: number): Subject[] {
  const start = by % Math.max(subjects.length, 1)
  return [...subjects.slice(start), ...subjects.slice(0, start)]
}

function firstLine(error: Error): string {
  return error.message.split('\n')[0] ?? ''
}
