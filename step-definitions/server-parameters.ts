import { defineParameterType } from '@cucumber/cucumber'
import { burdens, endlessHeads } from '../harness/scene/burden.js'
import { longPaths } from '../harness/scene/long-path.js'
import { credentials } from '../harness/scene/protection.js'
import { specialFiles } from '../harness/scene/special-file.js'
import { unfinished } from '../harness/scene/timeout.js'
import { unread } from '../harness/scene/unread.js'

/** Header fields that cost a careless server time or memory. */
defineParameterType({ name: 'burden', regexp: anyOf(burdens), transformer: itself })

/** A head of a request that never comes to its end. */
defineParameterType({ name: 'endlessRequest', regexp: anyOf(endlessHeads), transformer: itself })

/** A path longer than any file system takes. */
defineParameterType({ name: 'longPath', regexp: anyOf(longPaths), transformer: itself })

/** A request of which a server may leave octets unread. */
defineParameterType({ name: 'unreadRequest', regexp: anyOf(unread), transformer: itself })

/** A request of which a client sends a part. */
defineParameterType({ name: 'unfinished', regexp: anyOf(unfinished), transformer: itself })

/** Something in the document root that is no file to be read. */
defineParameterType({ name: 'specialFile', regexp: anyOf(specialFiles), transformer: itself })

/** What a client says to prove who it is. */
defineParameterType({ name: 'credentials', regexp: anyOf(credentials), transformer: itself })

function anyOf(table: Readonly<Record<string, unknown>>): RegExp {
  return new RegExp(Object.keys(table).join('|'))
}

function itself(word: string): string {
  return word
}
