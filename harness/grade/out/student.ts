/** Whose submission it is, as far as its name tells. */
export interface Student {
  readonly name: string
  /** The number that Canvas knows the student by. */
  readonly canvas?: string
  /** The number that Moodle knows the participant by. */
  readonly moodle?: string
}

/**
 * Reads the names that Canvas and Moodle give to submissions when all are downloaded at once:
 * `adalovelace_LATE_4711_99_httpfs.zip` and `Ada Lovelace_4711_assignsubmission_file`.
 */
export function studentOf(submission: string): Student {
  const [, full, participant] = moodleName.exec(submission) ?? []
  if (full !== undefined && participant !== undefined) return { name: full, moodle: participant }
  const [, short, user] = canvasName.exec(submission) ?? []
  if (short !== undefined && user !== undefined) return { name: short, canvas: user }
  return { name: submission }
}

const moodleName = /^(.+)_(\d+)_assignsubmission_(?:file|onlinetext)(?:_.*)?$/su
const canvasName = /^([\p{L}\p{N}-]+)_(?:LATE_)?(\d+)_\d+_/u
