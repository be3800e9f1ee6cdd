/**
 * A message that no further byte can make right. When it is a request, `status` is what the
 * server answers; when it is a response, there is nobody to answer and only the text counts.
 */
export class HttpError extends Error {
  override readonly name = 'HttpError'

  constructor(
    readonly status: number,
    message: string
  ) {
    super(message)
  }
}
