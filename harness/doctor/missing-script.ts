/** What interpreters say when the file is not there that they were to start: no other that it lacks. */
const MISSING =
  /can't open file|Cannot find module '\/|^\S*sh: .*No such file or directory|No such file or directory -- |Can't open perl script|Could not find or load main class|Could not open input file/m

/** Whether a program ended since its own file was not there, by what it wrote. */
export function isScriptMissing(output: string): boolean {
  return MISSING.test(output)
}

export const nameTheScript =
  'there is no such file: name the one that it begins in, seen from its cwd'
