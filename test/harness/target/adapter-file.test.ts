import t from 'tap'
import { readAdapter } from '../../../harness/target/adapter-file.js'

const server = ['name: mine', 'role: server', 'suites: [server]']
const client = ['name: mine', 'role: client', 'suites: [client]']

const broken: readonly (readonly [because: string, lines: readonly string[], message: string])[] = [
  [
    'a key is misspelt',
    [...server, 'start: [x, "{port}", "{root}"]', 'lack: []'],
    'my.yaml:5:1: unknown key "lack"; did you mean "lacks"?'
  ],
  [
    'an option is misspelt',
    [...client, 'start: [x, "{options}", "{url}"]', 'methods: {GET: []}', 'options: {heder: []}'],
    'my.yaml:6:11: unknown key "heder"; did you mean "header"?'
  ],
  [
    'a word of a list is misspelt',
    [...server, 'start: [x, "{port}", "{root}"]', 'lacks:', '  - post', '  - listin'],
    'my.yaml:7:5: lacks[1] cannot be "listin"; did you mean "listing"?'
  ],
  [
    'the role is none',
    ['name: mine', 'role: serve', 'suites: [server]'],
    'my.yaml:2:7: role cannot be "serve"; did you mean "server"?'
  ],
  [
    'the suite is for the other role',
    [...client.slice(0, 2), 'suites: [httpfs]', 'start: [x, "{url}"]', 'methods: {GET: []}'],
    'my.yaml:3:10: suites[0] cannot be "httpfs"; known: client, httpc'
  ],
  [
    'the name is missing',
    ['role: server', 'suites: [server]', 'url: http://127.0.0.1/'],
    'my.yaml:1:1: the adapter has no "name"'
  ],
  [
    'a number stands for an argument',
    [...server, 'start: [x, "{port}", "{root}", 8080]'],
    'my.yaml:4:32: start[3] must be a text; in quotes it is: "8080"'
  ],
  [
    'a placeholder stands without quotes',
    [...server, 'start: [x, "{root}", {port}]'],
    'my.yaml:4:22: start[2] must be a text; a placeholder stands in quotes: "{port}"'
  ],
  [
    'the command is a shell line',
    [...server, 'start: x {port} {root}'],
    'my.yaml:4:8: start must be a list'
  ],
  ['it is a list', ['- name: mine'], 'my.yaml:1:1: the adapter must be a mapping'],
  ['it is empty', [], 'my.yaml:1:1: the adapter must be a mapping'],
  [
    'the YAML does not end',
    [...server, 'start: [x'],
    'my.yaml:5:1: Flow sequence in block collection must be sufficiently indented and end with a ]'
  ],
  ['a key stands twice', [...server, 'name: again'], 'my.yaml:4:1: "name" stands twice'],
  [
    'the role is misspelt',
    ['name: mine', 'roel: server', 'suites: [server]'],
    'my.yaml:2:1: unknown key "roel"; did you mean "role"?'
  ],
  [
    'a placeholder of the environment is misspelt',
    [...server, 'start: [x, "{port}", "{root}"]', 'env: {PORT: "{prot}"}'],
    'my.yaml:5:13: unknown placeholder {prot}; did you mean "port"?'
  ],
  [
    'a placeholder of a file is misspelt',
    [...server, 'start: [x, "{root}"]', 'files: {x.conf: "listen {prot} {uri}"}'],
    'my.yaml:5:17: unknown placeholder {prot}; did you mean "port"?'
  ],
  [
    'a placeholder of the directory is none',
    [...server, 'start: [x, "{port}", "{root}"]', 'cwd: "{her}"'],
    'my.yaml:5:6: unknown placeholder {her}; did you mean "here"?'
  ],
  [
    'a build speaks of what is known later only',
    [...server, 'start: [x, "{port}", "{root}"]', 'build: [[make, "{port}"]]'],
    'my.yaml:5:9: unknown placeholder {port}; known: scratch, here, node, package'
  ],
  [
    'a server has neither command nor URL',
    server,
    'my.yaml:1:1: the adapter needs "start" or "url"'
  ],
  [
    'a server has both',
    [...server, 'start: [x, "{port}"]', 'url: http://127.0.0.1/'],
    'my.yaml:5:6: the adapter has both "start" and "url"'
  ],
  [
    'nothing tells the port',
    [...server, 'start: [x, "{root}"]'],
    'my.yaml:4:8: the adapter tells the server no {port}; for one that insists on its own it has "port"'
  ],
  [
    'nothing tells the root',
    [...server, 'start: [x, "{port}"]'],
    'my.yaml:4:8: the adapter tells the server no {root}; for one that takes none it has "lacks: [root]", or "root: ./its-own"'
  ],
  [
    'a placeholder is misspelt',
    [...server, 'start: [x, "{prot}", "{root}"]'],
    'my.yaml:4:12: unknown placeholder {prot}; did you mean "port"?'
  ],
  [
    'a server offers what nobody knows',
    [...server, 'start: [x, "{port}", "{root}"]', 'offers: {redirects: {}}'],
    'my.yaml:5:10: unknown key "redirects"; did you mean "redirect"?'
  ],
  [
    'a part of an offer is missing',
    [...server, 'start: [x, "{port}", "{root}"]', 'offers:', '  redirect: {from: /a}'],
    'my.yaml:6:13: offers.redirect has no "to"'
  ],
  [
    'a protected prefix is no folder',
    [
      ...server,
      'start: [x, "{port}", "{root}"]',
      'offers: {protected: {prefix: /a, user: u, password: p}}'
    ],
    'my.yaml:5:30: offers.protected.prefix must match pattern "^/([^/?#\\s]+/)+$"'
  ],
  [
    'the command speaks of an offer that it does not make',
    [...server, 'start: [x, "{port}", "{root}", "{from}"]', 'offers: {program: {path: /a}}'],
    'my.yaml:4:32: unknown placeholder {from}; known: scratch, here, node, package, host, port, root, path'
  ],
  [
    'a time is offered that the server is not told',
    [...server, 'start: [x, "{port}", "{root}"]', 'offers: {timeout: {seconds: 30, short: 1}}'],
    'my.yaml:5:9: the adapter offers a timeout, and tells the server no {seconds}'
  ],
  [
    'a short time is no short one',
    [...server, 'start: [x, "{port}", "{root}"]', 'offers: {timeout: {seconds: 30, short: 9}}'],
    'my.yaml:5:40: offers.timeout.short must be <= 5'
  ],
  [
    'a time is offered by a server that runs already',
    [...server, 'url: http://127.0.0.1/', 'offers: {timeout: {seconds: 30, short: 1}}'],
    'my.yaml:5:9: the adapter has "url", and nobody can start it anew'
  ],
  [
    'a fixed port is told as well',
    [...server, 'start: [x, "{port}", "{root}"]', 'port: 8080'],
    'my.yaml:5:7: the adapter has "port", for a server that is told none, and tells it {port}'
  ],
  [
    'a root of its own is told as well',
    [...server, 'start: [x, "{port}", "{root}"]', 'root: ./public'],
    'my.yaml:5:7: the adapter has a "root" of the server\'s own, and tells it {root}'
  ],
  [
    'a root that it has lies elsewhere',
    [...server, 'start: [x, "{port}"]', 'root: ../public'],
    'my.yaml:5:7: root must be absolute, relative, a directory below its own, as ./public, or one that lies elsewhere, as /var/www/html'
  ],
  [
    'a root that lies elsewhere is a part of the system',
    [...server, 'start: [x, "{port}"]', 'root: /etc/pages'],
    'my.yaml:5:7: root cannot be /etc/pages: nothing else is put there for the program, as it belongs to the system, as all of /etc does'
  ],
  [
    'a root that lies elsewhere is everything',
    [...server, 'start: [x, "{port}"]', 'root: /'],
    'my.yaml:5:7: root cannot be /: nothing else is put there for the program, as it holds more than a site'
  ],
  [
    'a root that lies elsewhere is told as well',
    [...server, 'start: [x, "{port}", "{root}"]', 'root: /srv/pages'],
    'my.yaml:5:7: the adapter has a "root" of the server\'s own, and tells it {root}'
  ],
  [
    'a root that lies elsewhere climbs',
    [...server, 'start: [x, "{port}"]', 'root: /srv/../etc'],
    'my.yaml:5:7: root must be absolute, relative, a directory below its own, as ./public, or one that lies elsewhere, as /var/www/html'
  ],
  [
    'it has a root and has none',
    [...server, 'start: [x, "{port}", "{root}"]', 'root: relative', 'lacks: [root]'],
    'my.yaml:5:7: the adapter has a "root", and lacks it'
  ],
  [
    'a relative root is where it starts',
    [...server, 'start: [x, "{port}"]', 'cwd: "{root}"', 'root: relative'],
    'my.yaml:6:7: the adapter has a "root" below "cwd", and "cwd" in {root}'
  ],
  [
    'what runs already is built',
    [...server, 'url: http://127.0.0.1/', 'build: [make]'],
    'my.yaml:5:8: the adapter has "url", so nothing is started and "build" says nothing'
  ],
  [
    'it is built where nothing stays',
    [...server, 'start: [x, "{port}", "{root}"]', 'cwd: "{scratch}"', 'build: [make]'],
    'my.yaml:6:8: the adapter is built in "cwd", and so that cannot be {scratch}'
  ],
  [
    'commands and arguments are mixed',
    [...server, 'start: [x, "{port}", "{root}"]', 'build: [make, [make, install]]'],
    'my.yaml:5:8: the adapter has arguments beside lists of them in "build"'
  ],
  [
    'a limit of the build is misspelt',
    [...server, 'start: [x, "{port}", "{root}"]', 'build: {run: [make], second: 9}'],
    'my.yaml:5:22: unknown key "second"; did you mean "seconds"?'
  ],
  [
    'a build is a shell line',
    [...server, 'start: [x, "{port}", "{root}"]', 'build: make all'],
    'my.yaml:5:8: build must be a list'
  ],
  [
    'a line of its input holds what nobody knows',
    [...server, 'start: [x, "{root}"]', 'stdin: ["{prot}"]'],
    'my.yaml:5:9: unknown placeholder {prot}; did you mean "port"?'
  ],
  [
    'redirects are switched on twice',
    [
      ...client,
      'start: [x, "{options}", "{url}"]',
      'methods: {GET: []}',
      'options: {follow: [-L]}',
      'redirect: always'
    ],
    'my.yaml:7:11: the adapter has both "redirect" and "follow" under options'
  ],
  [
    'redirects are followed in a way that nobody knows',
    [...client, 'start: [x, "{url}"]', 'methods: {GET: []}', 'redirect: allways'],
    'my.yaml:6:11: redirect cannot be "allways"; did you mean "always"?'
  ],
  [
    'it is slower than any program may be',
    [...server, 'start: [x, "{port}", "{root}"]', 'slow: 100'],
    'my.yaml:5:7: slow must be <= 20'
  ],
  [
    'a client is told no URL',
    [...client, 'start: [x]', 'methods: {GET: []}'],
    'my.yaml:4:8: the adapter has no {url} in "start"'
  ],
  [
    'a method has words and no place for them',
    [...client, 'start: [x, "{url}"]', 'methods: {GET: [get]}'],
    'my.yaml:4:8: the adapter has no {method} in "start"'
  ],
  [
    'options are a part of an argument',
    [
      ...client,
      'start: [x, "-{options}", "{url}"]',
      'methods: {GET: []}',
      'options: {verbose: []}'
    ],
    'my.yaml:4:12: {options} must be an item of its own'
  ],
  [
    'an option does not say where its value goes',
    [...client, 'start: [x, "{options}", "{url}"]', 'methods: {GET: []}', 'options: {data: [-d]}'],
    'my.yaml:6:17: data has no "{}" for its value'
  ]
]

for (const [because, lines, message] of broken) {
  t.test(`an adapter is refused when ${because}`, async t => {
    t.throws(() => readAdapter(`${lines.join('\n')}\n`, 'my.yaml'), {
      name: 'AdapterError',
      message
    })
  })
}

t.test('all problems are named at once, in the order of the lines', async t => {
  const text = [...server, 'start: [1]', 'isolation: never', 'lack: []'].join('\n')
  t.throws(() => readAdapter(text, 'my.yaml'), {
    name: 'AdapterError',
    problems: [
      { line: 4, column: 9 },
      { line: 5, column: 12 },
      { line: 6, column: 1 }
    ]
  })
})

t.test(
  'a server may learn its port and root from a file, its directory or the environment',
  async t => {
    const start = 'start: [x, -c, "{scratch}/x.conf"]'
    const file = 'files: {x.conf: "port {port} root {root}"}'
    t.equal(readAdapter([...server, start, file].join('\n'), 'my.yaml').name, 'mine')
    const around = ['start: [x]', 'cwd: "{root}"', 'env: {PORT: "{port}"}']
    t.equal(readAdapter([...server, ...around].join('\n'), 'my.yaml').name, 'mine')
    const insists = ['start: [x]', 'port: 8080', 'lacks: [root]']
    t.equal(readAdapter([...server, ...insists].join('\n'), 'my.yaml').name, 'mine')
  }
)

t.test('a server may be told by prompts, or have a port and a root of its own', async t => {
  const prompts = ['start: [x]', 'stdin: ["{port}", "{root}"]', 'slow: 2.5']
  t.match(readAdapter([...server, ...prompts].join('\n'), 'my.yaml'), { slow: 2.5 })
  const own = ['start: [x]', 'port: 8080', 'root: ./public']
  t.match(readAdapter([...server, ...own].join('\n'), 'my.yaml'), { root: './public' })
  const fixed = ['start: [x]', 'port: 8080', 'root: /var/www/html']
  t.match(readAdapter([...server, ...fixed].join('\n'), 'my.yaml'), { root: '/var/www/html' })
})

t.test('a client may be told by prompts', async t => {
  const lines = [
    ...client,
    'start: [x]',
    'methods: {GET: [get], POST: [post]}',
    'options: {data: ["{}"]}',
    'redirect: [y]',
    'stdin: ["{method}", "{url}", "{data}", "{follow}"]'
  ]
  t.match(readAdapter(lines.join('\n'), 'my.yaml'), { redirect: ['y'] })
})
