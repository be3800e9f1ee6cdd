import type { Visit } from '../expect/visit.js'
import type { ClientScene } from './client-scene.js'

/** Asks the program to explain a command, or itself when there is no topic. */
export async function askForHelp(scene: ClientScene, topic: string): Promise<Visit> {
  const server = await scene.listen(() => [])
  return scene.run({ method: 'GET', url: server.url('/'), help: topic })
}
