import type { Field } from '../http/fields.js'
import { HttpError } from '../http/http-error.js'

/** Refused for want of credentials that are known here: 401 with its challenge. */
export class Unauthorized extends HttpError {
  constructor(
    /** Of the protection space; it holds neither quotes nor line ends. */
    readonly realm: string,
    message: string
  ) {
    super(401, message)
  }

  /** `challenge = auth-scheme 1*SP realm`, which every 401 must carry (§10.16, §11). */
  get challenge(): Field {
    return ['WWW-Authenticate', `Basic realm="${this.realm}"`]
  }
}
