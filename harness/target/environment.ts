// What a program needs to be found and to run, and no more: no proxy, no settings of the shell that
// started the judge, no secrets of a build machine.
const INHERITED = [
  'PATH',
  'LD_LIBRARY_PATH',
  'PYENV_ROOT',
  'JAVA_HOME',
  'GOROOT',
  'CARGO_HOME',
  'RUSTUP_HOME',
  'DOTNET_ROOT'
]

/** The environment of a program under judgement: the same on every machine. */
export function cleanEnvironment(
  home: string,
  own: Readonly<Record<string, string>>
): Readonly<Record<string, string>> {
  const inherited = Object.entries(process.env).filter(([name]) => INHERITED.includes(name))
  return {
    ...(Object.fromEntries(inherited) as Record<string, string>),
    HOME: home,
    TMPDIR: home,
    LC_ALL: 'C.UTF-8',
    // A zone that is never GMT: a program that passes local time off as GMT shows it everywhere,
    // also on the many machines whose own zone is UTC.
    TZ: 'Asia/Kolkata',
    // What Python prints to a pipe would else be seen when it ends, and not when it says it.
    PYTHONUNBUFFERED: '1',
    ...own
  }
}
