import type { RequirementResult, Run, Suite } from '../verdict/result.js'

/** The requirements of one feature. */
export interface Topic {
  readonly suite: Suite
  readonly topic: string
  readonly requirements: readonly RequirementResult[]
}

/** The requirements of a run by feature, in the order of the run. */
export function topicsOf(run: Run): readonly Topic[] {
  const topics = new Map<string, Topic>()
  for (const requirement of run.requirements) {
    const { suite, topic } = requirement
    const known = topics.get(`${suite}/${topic}`)?.requirements ?? []
    topics.set(`${suite}/${topic}`, { suite, topic, requirements: [...known, requirement] })
  }
  return [...topics.values()]
}
