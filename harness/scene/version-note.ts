import type { ServerScene } from './server-scene.js'

/** Notes a label that is not HTTP/1.0: later standards allow it (RFC 9110 §6.2). */
export function noteVersion(scene: ServerScene): void {
  const { version } = scene.answer.response
  if (version !== 'HTTP/1.0') scene.note(`the response is labelled ${version}, not HTTP/1.0`)
}
