import type { Classes } from './language/java.js'
import { folder, nearest, type Project, type Source, within } from './project.js'

/** The classes that Gradle makes, where there is a script for it above the source. */
export function gradle({ path }: Source, project: Project): Classes | undefined {
  const script = nearest(project, path, /^build\.gradle(?:\.kts)?$/)
  if (script === undefined) return undefined
  const place = folder(script.path)
  const where = place === '.' ? [] : ['-p', place]
  const isInstalled = needsLibraries(script)
  const task = isInstalled ? 'installDist' : 'classes'
  const installed = `build/install/${nameOf(place, project)}/lib/*`
  return {
    because: `Gradle makes it, since there is a ${script.path}`,
    build: [[wrapper(place, project), '--no-daemon', '--quiet', ...where, task]],
    path: within(place, isInstalled ? installed : 'build/classes/java/main')
  }
}

/** Only what is an application can be installed, and then its libraries are beside it. */
function needsLibraries({ text }: Source): boolean {
  const isApplication = /\bapplication\b/.test(text)
  return isApplication && /^\s*(?:implementation|compile|api|runtimeOnly)\b/m.test(text)
}

/** The script that brings Gradle along, if there is one. */
function wrapper(place: string, { paths }: Project): string {
  const known = [within(place, 'gradlew'), 'gradlew'].find(path => paths.includes(path))
  return known === undefined ? 'gradle' : `./${known}`
}

/** Of a part: its folder's; of the whole: what its settings say, or its folder's. */
function nameOf(place: string, { sources, name }: Project): string {
  const settings = sources.find(({ path }) =>
    /^settings\.gradle(?:\.kts)?$/.test(path.slice(place === '.' ? 0 : place.length + 1))
  )
  const [, told] = /rootProject\.name\s*=\s*["']([^"']+)["']/.exec(settings?.text ?? '') ?? []
  return told ?? (place === '.' ? name : (place.split('/').at(-1) ?? ''))
}
