import t from 'tap'
import { closingOf } from '../../../../harness/report/html/closing.js'
import { textOf } from '../../../../harness/report/html/markup.js'
import { describeExchange, showTrace } from '../../../../harness/report/html/trace.js'
import type { EventRecord, ExchangeRecord } from '../../../../harness/verdict/result.js'
import { exchangeOf, received, sent } from '../build.js'

t.test('what each side sent stands on a row with its time', t => {
  const shown = trace([sent(0.44, 'GET'), received(3.1, 'a'), received(4.2, 'b')])
  t.match(shown, '<span class="at">0.4 ms</span> <b><span class="vh">the judge sends</span>')
  t.match(shown, '<pre data-offset="0">GET</pre><small>3 bytes</small>')
  t.match(shown, '<span class="at">3.1–4.2 ms</span> <b><span class="vh">the server sends</span>')
  t.match(shown, '<pre data-offset="0">ab</pre><small>2 bytes in 2 pieces</small>')
  t.end()
})

t.test('who did what is said in words', t => {
  const events = [
    { at: 0, kind: 'connected' },
    { at: 1, kind: 'ended', by: 'peer' },
    { at: 2, kind: 'ended', by: 'judge' },
    { at: 3, kind: 'reset', by: 'peer' },
    { at: 2000, kind: 'expired', awaiting: 'a response' },
    { at: 4, kind: 'refused', code: 'ECONNREFUSED' }
  ] as const
  const shown = trace(events)
  t.match(shown, 'connected')
  t.match(shown, 'the server has nothing more to send (FIN)')
  t.match(shown, 'the judge has nothing more to send (FIN)')
  t.match(shown, 'the server resets the connection (RST)')
  t.match(
    shown,
    '<span class="at">2000 ms</span> <span>the judge stops waiting for a response</span>'
  )
  t.match(shown, 'connection refused (ECONNREFUSED)')
  t.match(trace(events, { target: 'client' }), 'the client connected')
  t.end()
})

t.test('an offset finds its byte in the row that received it', t => {
  const events = [received(0, 'abc'), sent(1, 'x'), received(2, 'def')]
  const exchange = exchangeOf(events)
  t.match(
    textOf(showTrace(exchange, 4)),
    /<pre [^>]*>abc<\/pre>.*<pre data-offset="3">d<mark.*e<\/mark>f<\/pre>/
  )
  t.match(textOf(showTrace(exchange, 6)), /def<mark.*nothing more<\/mark>/, 'past the end')
  t.notMatch(textOf(showTrace(exchange)), '<mark')
  const silent = exchangeOf([sent(0, 'x')])
  t.match(textOf(showTrace(silent, 0)), /<li class="received">.*<mark.*>nothing<\/mark>/)
  t.notMatch(textOf(showTrace(silent)), '<mark')
  t.end()
})

t.test('who closed first is named first', t => {
  const judge = { at: 1, kind: 'ended', by: 'judge' } as const
  const peer = { at: 2, kind: 'ended', by: 'peer' } as const
  const torn = { at: 3, kind: 'reset', by: 'peer' } as const
  const told = (events: readonly EventRecord[], changes: Partial<ExchangeRecord> = {}) =>
    closingOf(exchangeOf(events, { target: 'client', ...changes }))
  t.equal(told([judge, peer]), 'closed by the judge (FIN), then closed by the client (FIN)')
  t.equal(told([peer, judge]), 'closed by the client (FIN), then closed by the judge (FIN)')
  t.equal(
    told([judge, torn], { close: 'reset' }),
    'closed by the judge (FIN), then reset by the client (RST)'
  )
  t.equal(told([judge], { close: 'open' }), 'closed by the judge (FIN), never closed by the client')
  t.equal(told([]), 'closed by the client (FIN)', 'where the events are not kept')
  t.end()
})

t.test('the caption says with whom, and who closed and how', t => {
  t.match(caption({ close: 'fin' }), 'closed by the server (FIN)')
  t.match(caption({ close: 'reset', target: 'client' }), 'reset by the client (RST)')
  t.match(caption({ close: 'open' }), 'never closed by the server')
  t.match(caption({ close: 'refused' }), 'connection refused')
  t.match(caption({ address: { host: '::1', port: 80 } }), '[::1]:80')
  t.match(caption({ label: 'control' }), '<b>control</b>')
  t.end()
})

function trace(events: readonly EventRecord[], changes: Partial<ExchangeRecord> = {}): string {
  return textOf(showTrace(exchangeOf(events, changes)))
}

function caption(changes: Partial<ExchangeRecord>): string {
  return textOf(describeExchange(exchangeOf([sent(0, 'x')], changes)))
}
