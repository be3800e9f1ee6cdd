import { endianness } from 'node:os'
import t from 'tap'
import { listenSocketsOf } from '../../../harness/target/proc-net.js'

// As printed by Linux 6.1 on x86; connections follow after all that listens.
const tcp = `
  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 1082 1 0000000000000000 100 0 0 10 0
   1: 00000000:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1083 1 0000000000000000 100 0 0 10 0
   2: 0100007F:1F90 0100007F:C350 01 00000000:00000000 00:00000000 00000000  1000        0 1084 1 0000000000000000 20 4 30 10 -1
`.trimStart()

const tcp6 = `
  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000000000000000000001000000:1F90 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 2001 1 0000000000000000 100 0 0 10 0
   1: 00000000000000000000000000000000:1F91 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 2002 1 0000000000000000 100 0 0 10 0
   2: 0000000000000000FFFF00000100007F:1F92 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 2003 1 0000000000000000 100 0 0 10 0
`.trimStart()

t.test(
  'listening sockets are read from the kernel table',
  {
    skip: endianness() === 'BE' && 'the sample is from a machine with the other byte order'
  },
  async t => {
    t.same(
      [...listenSocketsOf(tcp.split('\n'))],
      [
        { host: '127.0.0.1', port: 8080, inode: '1082' },
        { host: '0.0.0.0', port: 80, inode: '1083' }
      ]
    )
    t.same(
      [...listenSocketsOf(tcp6.split('\n'))],
      [
        { host: '::1', port: 8080, inode: '2001' },
        { host: '::', port: 8081, inode: '2002' },
        { host: '::ffff:127.0.0.1', port: 8082, inode: '2003' }
      ]
    )
    t.same([...listenSocketsOf([])], [])
  }
)
