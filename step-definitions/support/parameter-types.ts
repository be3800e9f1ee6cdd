import { defineParameterType } from '@cucumber/cucumber'
import { contentOf, contents, OCTETS } from '../../harness/scene/content.js'
import { cuts } from '../../harness/scene/cut.js'
import { drawables } from '../../harness/scene/generated.js'
import { resources } from '../../harness/scene/resource.js'
import { startUps } from '../../harness/scene/start-up.js'
import type { ServerFeature } from '../../harness/target/features.js'
import { escapes } from '../../harness/wire/visible.js'

/** A quoted text in which \r \n \t \\ \" and \xNN stand for bytes. */
defineParameterType({
  name: 'bytes',
  regexp: /"((?:[^"\\]|\\(?:.|\n))*)"/,
  transformer: escapes
})

defineParameterType({
  name: 'status',
  regexp: /[1-9]\d\d/,
  transformer: (digits: string) => Number(digits)
})

/** Something that a client may ask for: the document, a missing document, the root. */
defineParameterType({ name: 'resource', regexp: oneOf(resources), transformer: itself })

/** Where the network cuts a request. */
defineParameterType({ name: 'cut', regexp: oneOf(cuts), transformer: itself })

/** A kind of request that is generated. */
defineParameterType({ name: 'drawable', regexp: oneOf(drawables), transformer: itself })

/** A way to start the server. */
defineParameterType({ name: 'startUp', regexp: oneOf(startUps), transformer: itself })

/** What a document holds: a function that makes it. */
defineParameterType({
  name: 'content',
  regexp: `${oneOf(contents)}|${OCTETS}`,
  transformer: contentOf
})

/** What an adapter may say that its server lacks. */
const offers = {
  listings: 'listing',
  'the method HEAD': 'head',
  'simple requests': 'simple-request'
} as const satisfies Readonly<Record<string, ServerFeature>>

defineParameterType({
  name: 'offer',
  regexp: oneOf(offers),
  transformer: (words: string) => offers[words as keyof typeof offers]
})

function oneOf(table: Readonly<Record<string, unknown>>): string {
  return Object.keys(table).join('|')
}

function itself(word: string): string {
  return word
}
