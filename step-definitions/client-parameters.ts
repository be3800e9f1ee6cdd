import { defineParameterType } from '@cucumber/cucumber'
import { type BodyName, bodies } from '../harness/scene/client-body.js'
import { type Cut, cuts, type Endless, endless } from '../harness/scene/client-receive.js'
import { type Refusal, refusals } from '../harness/scene/client-refusal.js'

/** A body by its name. */
defineParameterType({
  name: 'namedBody',
  regexp: anyOf(bodies),
  transformer: (name: string) => name as BodyName
})

/** How a response is cut into pieces. */
defineParameterType({
  name: 'responseCut',
  regexp: anyOf(cuts),
  transformer: (name: string) => name as Cut
})

/** A head that never comes to its end. */
defineParameterType({
  name: 'endlessHead',
  regexp: anyOf(endless),
  transformer: (name: string) => name as Endless
})

/** How much of a refusal there is while the client sends. */
defineParameterType({
  name: 'refusal',
  regexp: anyOf(refusals),
  transformer: (name: string) => name as Refusal
})

function anyOf(table: Readonly<Record<string, unknown>>): RegExp {
  return new RegExp(Object.keys(table).join('|'))
}
