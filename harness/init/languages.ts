import type { Entry } from './entry.js'
import { c } from './language/c.js'
import { csharp } from './language/csharp.js'
import { deno } from './language/deno.js'
import { go } from './language/go.js'
import { java } from './language/java.js'
import { node } from './language/node.js'
import { python } from './language/python.js'
import { rust } from './language/rust.js'
import { script } from './language/script.js'
import type { Project } from './project.js'

const languages = [python, java, go, c, rust, node, deno, csharp, script] as const

/** Everything in a project that looks like the beginning of a program. */
export function entriesOf(project: Project): readonly Entry[] {
  return languages.flatMap(language => language(project))
}
