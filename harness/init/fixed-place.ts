// Where people keep what they publish, when it is not beside the program.
const PLACE =
  /["'`=](\/(?:www|data|(?:www|data|var\/www|srv|home|Users|tmp|opt|mnt)(?:\/[\w.-]+)+))\/?(?:["'`;\s]|$)/g

// What is assigned to or compared with something called so is a directory, whatever its own name.
const NAMED = /(?:root|dir|folder|base|path|home|public|static|www)[^;\n]{0,40}$/i

/** A directory elsewhere on the disk that a text names. */
export interface FixedPlace {
  readonly place: string
  /** Whether it is called a directory. */
  readonly isNamed: boolean
}

/** The one that it calls a directory, or else the first that does not end as a file does. */
export function fixedPlaceIn(text: string): FixedPlace | undefined {
  const found = [...text.matchAll(PLACE)].map(({ 1: place = '', index }) => ({
    place,
    isNamed: NAMED.test(text.slice(Math.max(0, index - 80), index))
  }))
  const directories = found.filter(({ place }) => !/\.\w{1,5}$/.test(place))
  return directories.find(({ isNamed }) => isNamed) ?? directories[0]
}
