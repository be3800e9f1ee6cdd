import type { ServerScene } from './server-scene.js'

export interface RequestText {
  readonly method?: string
  /** The Request-URI as it goes out. */
  readonly target: string
  /** Field lines without their last line end. */
  readonly fields?: Buffer
  readonly body?: Buffer
}

/**
 * A request of HTTP/1.0 with the field Host, which real servers of today see in every request.
 * That no server may ask for it is a requirement of its own.
 */
export function requestText(scene: ServerScene, request: RequestText): Buffer {
  const { method = 'GET', target, fields, body = Buffer.alloc(0) } = request
  const lines = [`${method} ${target} HTTP/1.0`, `Host: ${scene.authority}`]
  const own = fields === undefined ? '' : `${fields.toString('latin1')}\r\n`
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n${own}\r\n`, 'latin1'), body])
}

/** A POST whose length is said as it is. */
export function postText(
  scene: ServerScene,
  target: string,
  body: Buffer,
  fields: readonly string[] = []
): Buffer {
  const lines = [...fields, `Content-Length: ${body.length}`].join('\r\n')
  return requestText(scene, { method: 'POST', target, fields: Buffer.from(lines, 'latin1'), body })
}
