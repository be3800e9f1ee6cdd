import { World } from '@cucumber/cucumber'
import { type Attachment, gradeAttachment } from '../../harness/scene/attachment.js'
import type { ClientScene } from '../../harness/scene/client-scene.js'
import type { ServerScene } from '../../harness/scene/server-scene.js'
import type { GradeRecord } from '../../harness/verdict/result.js'
import type { Parameters, Targets } from './targets.js'

/** One scenario. Which side it judges shows in which scene its steps ask for. */
export class H10World extends World<Parameters> {
  #open: { readonly targets: Targets; readonly scenario: string } | undefined
  #server: ServerScene | undefined
  #client: ClientScene | undefined

  /** Called once, before any step. `scenario` names it; its random values follow from that. */
  open(targets: Targets, scenario: string): void {
    this.#open = { targets, scenario }
  }

  get server(): ServerScene {
    this.#server ??= this.#opened().targets.serverScene(this.#opened().scenario)
    return this.#server
  }

  get client(): ClientScene {
    this.#client ??= this.#opened().targets.clientScene(this.#opened().scenario)
    return this.#client
  }

  show(attachment: Attachment): void {
    this.#open?.targets.album.add(attachment.data.length)
    this.attach(attachment.data, attachment.mediaType)
  }

  /** Tells how well something was done, which was good enough. */
  grade(record: GradeRecord): void {
    this.show(gradeAttachment(record))
  }

  /** Ends what the scenario began, then shows everything it saw. */
  async settle(): Promise<void> {
    const scenes = [this.#server, this.#client].filter(scene => scene !== undefined)
    for (const scene of scenes) await scene.close()
    const most = this.#open?.targets.album.most
    for (const shown of scenes.flatMap(scene => scene.attachments(most))) this.show(shown)
  }

  /** Throws a Violation when the server under judgement ended by itself. */
  accountForDeath(): void {
    this.#server?.accountForDeath()
  }

  #opened(): { readonly targets: Targets; readonly scenario: string } {
    if (!this.#open) throw new Error('a step ran before the scenario was opened')
    return this.#open
  }
}
