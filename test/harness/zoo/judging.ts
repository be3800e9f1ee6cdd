import type { Judges } from '../../../harness/zoo/pool.js'
import type { State } from '../../../harness/zoo/showing.js'
import type { Report, Trial } from '../../../harness/zoo/trial.js'

/** What a judge would report of a trial. */
export type Answer = (trial: Trial) => Report

/** A pool without a process, which remembers what it was asked. */
export function judging(answer: Answer): Judges & { readonly asked: readonly Trial[] } {
  const asked: Trial[] = []
  return {
    asked,
    ended: false,
    attempt: async trial => {
      const made = await trial()
      asked.push(made)
      return answer(made)
    }
  }
}

/** A report in which each requirement has one scenario. */
export function report(states: Readonly<Record<string, State>>): Report {
  const showing = Object.entries(states).map(
    ([id, state]) => [id, [{ place: id, state, because: `${id}: ${state}` }]] as const
  )
  return { showing: Object.fromEntries(showing), duration: 1 }
}
