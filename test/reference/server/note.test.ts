import t from 'tap'
import { noteAnswer } from '../../../reference/server/note.js'

function text(note: Parameters<typeof noteAnswer>[0], accept: string): string {
  return noteAnswer(note, [['Accept', accept]]).body?.first.toString('latin1') ?? ''
}

t.test('an error is plain text unless HTML is liked better', async t => {
  const note = { status: 404, text: 'Nothing <here>.' }
  t.equal(text(note, '*/*'), '404 Not Found\nNothing <here>.\n')
  t.match(text(note, 'text/html'), '<h1>404 Not Found</h1>\n<p>Nothing &lt;here&gt;.</p>')
  t.same(noteAnswer(note, []).fields, [['Content-Type', 'text/plain']])
})

t.test('a note about a URL is hypertext unless plain text is liked better', async t => {
  const note = { status: 301, text: 'Moved to', location: 'http://h/a?b=1&c' }
  t.match(text(note, '*/*'), '<a href="http://h/a?b=1&amp;c">http://h/a?b=1&amp;c</a>')
  t.equal(text(note, 'text/plain'), '301 Moved Permanently\nMoved to\nhttp://h/a?b=1&c\n')
  t.same(noteAnswer(note, []).fields, [
    ['Location', 'http://h/a?b=1&c'],
    ['Content-Type', 'text/html']
  ])
})
