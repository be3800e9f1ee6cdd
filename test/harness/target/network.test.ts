import t from 'tap'
import { listAdapters } from '../../../harness/target/adapters.js'
import { networkOf } from '../../../harness/target/network.js'
import { nodeClient, nodeServer } from './programs.js'

t.test('where a target is judged when nothing is said', t => {
  t.equal(networkOf(nodeServer('')), 'own')
  t.equal(networkOf(nodeServer('', { port: 80 })), 'own')
  t.equal(networkOf(nodeServer('', { suites: ['server', 'httpfs'] })), 'own')
  t.equal(networkOf(nodeClient('')), 'own')
  t.equal(networkOf(nodeClient('', { suites: ['client', 'httpc'] })), 'own')
  t.end()
})

t.test('what is bundled is judged on the host, but for the programs of the assignment', t => {
  for (const adapter of listAdapters()) {
    const isAssigned = ['httpfs', 'httpc'].includes(adapter.name)
    t.equal(networkOf(adapter), isAssigned ? 'own' : 'host', adapter.name)
  }
  t.end()
})

t.test('an adapter may say it', t => {
  t.equal(networkOf(nodeServer('', { port: 80, network: 'host' })), 'host')
  t.equal(networkOf(nodeClient('', { network: 'own' })), 'own')
  t.end()
})

t.test('a server that runs already is where it is', t => {
  t.equal(networkOf(nodeServer('', { url: 'http://127.0.0.1/', network: 'own' })), 'host')
  t.end()
})
