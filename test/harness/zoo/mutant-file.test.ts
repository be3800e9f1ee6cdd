import t from 'tap'
import type { Suite } from '../../../harness/verdict/result.js'
import { readMutantFile } from '../../../harness/zoo/mutant-file.js'

const known = {
  requirements: new Map<string, Suite>([
    ['paths.one', 'server'],
    ['files.two', 'httpfs'],
    ['get.three', 'httpc']
  ]),
  sources: new Map([
    ['reference/server/a.ts', 'const status = 404\nconst other = 404\n'],
    ['reference/http/b.ts', 'const b = 1\n'],
    ['reference/client/c.ts', 'const c = 1\n']
  ])
}

const whole = `- name: wrong status
  breaks: [paths.one, files.two]
  kind: status
  in: reference/server/a.ts
  replace: status = 404
  with: ""
- name: by wire
  breaks: [paths.one]
  filter: { response: { replace: "\\r\\n", with: "\\n", times: once } }
- excluded: it cannot be seen
  breaks: [files.two]
- single: nobody makes another mistake
  breaks: [paths.one]
- drawn: any path may be drawn
  breaks: [paths.one]
  beside: [files]
`

t.test('a file holds edits, filters and reasons', async t => {
  const { mutants, exemptions, singles, draws, problems } = read(whole)
  t.same(problems, [])
  t.match(mutants, [
    {
      name: 'wrong status',
      suite: 'server',
      topic: 'paths',
      breaks: ['paths.one', 'files.two'],
      kind: 'status',
      change: { in: 'reference/server/a.ts', replace: 'status = 404', with: '' },
      place: { file: 'paths.yaml', line: 1 }
    },
    { change: { response: { replace: '\r\n', with: '\n', times: 'once' } }, place: { line: 7 } }
  ])
  t.match(exemptions, [{ excluded: 'it cannot be seen', breaks: ['files.two'] }])
  t.match(singles, [{ single: 'nobody makes another mistake', place: { line: 12 } }])
  t.match(draws, [{ drawn: 'any path may be drawn', beside: ['files'] }])
})

t.test('what is wrong is told with its place and what may have been meant', async t => {
  for (const [text, complaint] of [
    ['name: x', 'paths.yaml:1:1: has to be a list of mutants'],
    ['- x', 'paths.yaml:1:3: has to be a map'],
    ['- name: [', /^paths.yaml:1:/],
    [whole.replace('  in:', '  inn:'), 'paths.yaml:4:3: unknown key "inn"; did you mean "in"?'],
    [whole.replace('with: ""', 'with: 404'), 'paths.yaml:6:9: "with" has to be a text'],
    [edited('paths.on'), /:2:12: no requirement is called "paths.on"; did you mean "paths.one"\?/],
    [whole.replace('single: nobody', 'single: 1 #'), /:12:11: "single" has to be a text/],
    [edited('get.three'), 'paths.yaml:2:12: "get.three" judges no server'],
    [edited('files.two'), 'paths.yaml:2:23: "files.two" stands twice'],
    [whole.replace('[paths.one, files.two]', '[]'), /"breaks" names no requirement/],
    [whole.replace('server/a.ts', 'server/b.ts'), /:4:7: no source of the server is called/],
    [whole.replace('server/a.ts', 'client/c.ts'), /:4:7: no source of the server is called/],
    [
      whole.replace('status = 404', '"404"'),
      /:5:12: the text to replace stands 2 times .*: lines 1, 2/
    ],
    [whole.replace('status = 404', '404'), /:5:12: "replace" has to be a text/],
    [whole.replace('status = 404', 'status = 405'), /:5:12: the text to replace does not stand in/],
    [whole.replace('response', 'answer'), /:9:13: unknown key "answer"/],
    [whole.replace('once', 'twice'), /"times" has to be one of once, always, not "twice"/],
    [whole.replace('{ response: {', '{ response: { times: once } } #'), /"replace" is missing/],
    [whole.replace('"\\\\r\\\\n"', '""').replace('"\\r\\n"', '""'), /:9:23: "replace" is empty/],
    [whole.replace(/filter: .*/, 'filter: {}'), /:9:11: changes neither request nor response/]
  ] as const) {
    const { problems } = read(text)
    const lines = problems.map(
      ({ place: { file, line, column }, message }) => `${file}:${line}:${column}: ${message}`
    )
    t.match(lines[0], complaint, text)
  }
})

t.test('a filter is for servers', async t => {
  const text = '- name: x\n  breaks: [get.three]\n  filter: { request: { replace: a, with: b } }\n'
  const { problems } = read(text, 'httpc')
  t.match(problems, [{ message: 'a filter is for servers' }])
})

function edited(id: string): string {
  return whole.replace('[paths.one', `[${id}`)
}

function read(text: string, suite: Suite = 'server') {
  return readMutantFile({ file: 'paths.yaml', suite, topic: 'paths', text }, known)
}
