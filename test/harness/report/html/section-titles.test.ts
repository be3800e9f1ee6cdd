import t from 'tap'
import { loadSections } from '../../../../harness/catalogue/sections.js'
import { titles } from '../../../../harness/report/html/section-titles.js'
import { root } from '../../../support/files.js'

t.same(
  titles,
  Object.fromEntries(loadSections(root).standard.map(({ number, title }) => [number, title])),
  'the titles are those of the catalogue'
)
