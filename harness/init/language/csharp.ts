import type { Entry } from '../entry.js'
import { folder, type Project, type Source, sourcesIn, stem } from '../project.js'

const OUT = 'h10spec-build'

/** Every C# project with a program in it: a main method, or statements at the top of a file. */
export function csharp(project: Project): readonly Entry[] {
  return sourcesIn(project, '.csproj').flatMap(file => {
    const source = mainOf(project, folder(file.path))
    if (source === undefined) return []
    const [, name = stem(file.path)] = /<AssemblyName>([^<]+)</.exec(file.text) ?? []
    return {
      language: 'C#',
      source,
      build: [['dotnet', 'build', file.path, '-c', 'Release', '-o', OUT, '--nologo']],
      program: ['dotnet', `${OUT}/${name}.dll`],
      because: `${file.path} is the project of ${source.path}`,
      slow: 3
    }
  })
}

function mainOf(project: Project, place: string): Source | undefined {
  const own = sourcesIn(project, '.cs').filter(
    ({ path }) => place === '.' || path.startsWith(`${place}/`)
  )
  const byMethod = own.find(({ text }) =>
    /\bstatic\s+(?:async\s+)?(?:void|int|Task\S*)\s+Main\s*\(/.test(text)
  )
  return byMethod ?? own.find(({ path }) => path.endsWith('Program.cs'))
}
