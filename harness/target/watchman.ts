import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'

/** Stands in the environment of whatever this judge starts. */
export const judgeMark = `H10SPEC_TARGET=${randomUUID()}`

/** The process that watches over the others, once there is one. */
const watchmen: ChildProcess[] = []

/**
 * Has the group and session of this process ended should the judge be gone before it, however that
 * comes about: also by SIGKILL, of which the judge itself hears nothing. Returns what takes this
 * back. Only a system with /proc knows enough of its processes.
 */
export function watchOver(pid: number): () => void {
  if (process.platform !== 'linux') return () => {}
  const [watchman = hire()] = watchmen
  watchman.stdin?.write(`+${pid}\n`)
  return () => void watchman.stdin?.write(`-${pid}\n`)
}

// Reads whom to watch over until the judge is gone, since then its end of the pipe is closed. Then
// it ends who is left, and whoever bears the mark, until it finds nobody.
const WATCH = `mark=$1 charges=' '
while read -r word; do
  pid=\${word#?}
  case $word in
    +*) charges="$charges$pid " ;;
    *) case $charges in *" $pid "*) charges="\${charges%% $pid *} \${charges#* $pid }" ;; esac ;;
  esac
done
round=0
while [ $round -lt 50 ]; do
  found=$(grep -lF "$mark" /proc/[0-9]*/environ 2>/dev/null)
  for folder in /proc/[0-9]*; do
    { read -r stat <"$folder/stat"; } 2>/dev/null || continue
    set -- \${stat##*) }
    case $1 in Z | X) continue ;; esac
    case $charges in *" $3 "* | *" $4 "*) found="$found $folder/" ;; esac
  done
  [ -n "$found" ] || exit 0
  for file in $found; do
    pid=\${file#/proc/}
    kill -KILL "\${pid%%/*}" 2>/dev/null
  done
  round=$((round + 1))
  sleep 0.1
done`

function hire(): ChildProcess {
  const watchman = spawn('sh', ['-c', WATCH, 'sh', judgeMark], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore']
  })
  watchman.on('error', () => {})
  watchman.stdin.on('error', () => {})
  // It must not keep a judge that has nothing left to do.
  watchman.unref()
  if ('unref' in watchman.stdin) (watchman.stdin as unknown as { unref(): void }).unref()
  watchmen.push(watchman)
  return watchman
}
