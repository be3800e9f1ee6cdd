import { findEntrance } from './namespace.js'
import { type Seated, shownAt } from './seat.js'
import { StartFailure } from './start-failure.js'

/** Nothing can be put in the place of a fixed root on this machine: nothing can be said. */
export class NoSeat extends Error {
  override readonly name = 'NoSeat'

  constructor(place: string, refusal: string) {
    super(
      `${place} is always its root, and this machine lets no program have a directory of its own there (${refusal})`
    )
  }
}

/**
 * What to put before a command so that it finds the site at its place, and nobody else does: by mounts
 * of its own, which are gone with it. Throws NoSeat.
 */
export async function seatWords(
  seat: Seated,
  cwd: string,
  ways: readonly (readonly string[])[] = waysToMount()
): Promise<readonly string[]> {
  const { ground, site } = seat
  const shown = shownAt(seat)
  const words = [site, ground, cwd, String(shown.length), ...shown.flat()]
  return [...(await wayFor(seat.place, ways)), SHELL, '-c', SCRIPT, 'sh', ...words, ...asBefore()]
}

/** What keeps a program from its seat although this machine lets it have one, or else its own error. */
export function unseated(error: unknown, { place }: Seated): unknown {
  const isIt = error instanceof StartFailure && error.output.endsWith(UNSEATED)
  return isIt ? new NoSeat(place, error.output.split('\n')[0] ?? '') : error
}

const SHELL = '/bin/sh'
const UNSEATED = 'h10spec: it has no seat'

// The program has a path of its own. What is kept, and not gone meanwhile, is shown in the site before
// that covers it; what takes the place of everything is made the root, as nothing lies above.
const SCRIPT = `own=$PATH; PATH=/usr/sbin:/usr/bin:/sbin:/bin
site=$1 ground=$2 cwd=$3 count=$4; shift 4
fail() { echo '${UNSEATED}' >&2; exit 125; }
mount --bind "$site" "$site" || fail
while [ "$count" -gt 0 ]; do
  mount --rbind "$1" "$2" || [ ! -e "$1" ] || fail
  shift 2; count=$((count - 1))
done
if [ "$ground" = / ]; then cd "$site" && pivot_root . . && umount -l . || fail
else mount --rbind "$site" "$ground" || fail; fi
cd "$cwd" || fail
PATH=$own
exec "$@"`

const UNSHARE = '/usr/bin/unshare'

function waysToMount(): readonly (readonly string[])[] {
  const byUser = [UNSHARE, '--user', '--map-root-user', '--mount']
  return isRoot() ? [[UNSHARE, '--mount'], byUser] : [byUser]
}

/** The first that works: each is tried on a mount that changes nothing. */
async function wayFor(place: string, ways: readonly (readonly string[])[]) {
  const trial = [SHELL, '-c', 'mount --rbind / / || exit 125; exec "$@"', 'sh']
  const entrance = await findEntrance(ways.map(way => [...way, ...trial]))
  if ('refusal' in entrance) throw new NoSeat(place, entrance.refusal)
  return entrance.prefix.slice(0, -trial.length)
}

/** Who is root over his mounts alone is himself again when they are made. */
function asBefore(): readonly string[] {
  if (isRoot()) return []
  const ids = [`--map-user=${process.getuid?.()}`, `--map-group=${process.getgid?.()}`]
  return [UNSHARE, '--user', ...ids]
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}
