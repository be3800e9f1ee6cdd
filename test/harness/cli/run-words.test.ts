import t from 'tap'
import { runWords } from '../../../harness/cli/run-words.js'

t.test('a process that judges for this one is asked for the same', async t => {
  const usual = { only: [], segmentation: true, report: [] }
  t.same(runWords(usual), [])
  const all = { ...usual, only: ['head'], strict: true, segmentation: false, seed: 7 }
  const report = [{ format: 'json', file: 'a.json' }] as const
  t.same(runWords({ ...all, report, known: 'known.yaml' }), [
    '--only',
    'head',
    '--strict',
    '--no-segmentation',
    '--report',
    'json=a.json',
    '--known',
    'known.yaml',
    '--seed',
    '7'
  ])
})
