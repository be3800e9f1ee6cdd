import t from 'tap'
import { contentSecurityPolicy, htmlListing } from '../../../../reference/server/listing/html.js'
import { script } from '../../../../reference/server/listing/script.js'
import { awkward } from './awkward.js'

t.test('the page shows where it is and the way up', async t => {
  const page = htmlListing(awkward)
  t.match(page, '<title>&lt;up&gt;</title>')
  t.match(page, '<a href="/">Files</a>')
  t.match(page, '<h1 aria-current="page">&lt;up&gt;</h1>')
  t.notMatch(page, '<up>')
})

t.test('files can be sent by a form, where files can be stored', async t => {
  t.match(htmlListing(awkward), '<form method="post" enctype="multipart/form-data">')
  const readOnly = htmlListing({ ...awkward, isWritable: false })
  t.notMatch(readOnly, '<form')
  t.notMatch(readOnly, '<script')
})

t.test('an empty folder says so', async t => {
  t.match(htmlListing({ ...awkward, entries: [] }), 'This folder is empty. <a href="../">')
  const root = { ...awkward, entries: [], path: { segments: [], slash: true } }
  t.match(htmlListing(root), 'This folder is empty.</p>')
})

t.test('a notice is shown as text', async t => {
  t.match(htmlListing({ ...awkward, notice: 'Stored <b>.' }), '>Stored &lt;b&gt;.</p>')
})

t.test('the page may run its own script and load nothing', async t => {
  const [name, value] = contentSecurityPolicy
  t.equal(name, 'Content-Security-Policy')
  t.match(value, /^default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-/)
  t.match(htmlListing(awkward), `<script>${script}</script>`)
  t.notMatch(htmlListing(awkward), /(?:src|href)="(?:https?:)?\/\//)
})
