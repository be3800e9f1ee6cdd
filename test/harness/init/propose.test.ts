import t from 'tap'
import { parse } from 'yaml'
import type { Wish } from '../../../harness/init/choose.js'
import type { Project } from '../../../harness/init/project.js'
import { propose } from '../../../harness/init/propose.js'
import { readAdapter } from '../../../harness/target/adapter-file.js'

type Files = Readonly<Record<string, string>>

const PYTHON = 'import socket, sys\ns = socket.socket()\ns.bind(("", port))\n'
const JAVA = 'public static void main(String[] args) { new ServerSocket(port); }'
const C = 'int main(int argc, char **argv) { getopt(argc, argv, "vp:d:"); bind(s, a, n); }'
const NODE =
  "const net = require('net')\nnet.createServer(f).listen(p)\nprocess.argv.indexOf('-p'); '-d'"

const languages: readonly (readonly [what: string, files: Files, expected: object, wish?: Wish])[] =
  [
    [
      'Python with argparse',
      { 'httpfs.py': `${PYTHON}a.add_argument("-p", "--port")\na.add_argument('-d')` },
      { role: 'server', start: ['python3', 'httpfs.py', '-p', '{port}', '-d', '{root}'] }
    ],
    [
      'Python with a library that looks like a server too',
      {
        'main.py':
          'import sys\nfrom lib.web import serve\nserve(sys.argv, "--port", "--directory")',
        'lib/web.py': 's.bind(a)\ns.listen()'
      },
      { role: 'server', start: ['python3', 'main.py', '--port', '{port}', '--directory', '{root}'] }
    ],
    [
      'Java without a build',
      { 'Main.java': `class Main { ${JAVA} "-p" "-d" }`, 'Store.java': 'class Store {}' },
      {
        build: ['javac', '-encoding', 'UTF-8', '-d', 'h10spec-build', 'Main.java', 'Store.java'],
        start: ['java', '-cp', 'h10spec-build', 'Main', '-p', '{port}', '-d', '{root}'],
        slow: 3
      }
    ],
    [
      'Java with Maven',
      {
        'pom.xml': '<project/>',
        'src/main/java/lab/Main.java': `package lab;\nclass Main { ${JAVA} "-p" "-d" }`
      },
      {
        build: ['mvn', '-q', '-B', 'compile'],
        start: ['java', '-cp', 'target/classes', 'lab.Main', '-p', '{port}', '-d', '{root}']
      }
    ],
    [
      'Java with Maven and a library',
      {
        'pom.xml': '<dependency><artifactId>jopt</artifactId></dependency>',
        'src/main/java/Main.java': `class Main { ${JAVA} "-p" "-d" }`
      },
      {
        build: ['mvn', '-q', '-B', 'compile', 'dependency:copy-dependencies'],
        start: [
          'java',
          '-cp',
          'target/classes:target/dependency/*',
          'Main',
          '-p',
          '{port}',
          '-d',
          '{root}'
        ]
      }
    ],
    [
      'Java with Gradle',
      {
        gradlew: '',
        'build.gradle': 'plugins {}',
        'src/main/java/Main.java': `class Main { ${JAVA} "-p" "-d" }`
      },
      {
        build: ['./gradlew', '--no-daemon', '--quiet', 'classes'],
        start: ['java', '-cp', 'build/classes/java/main', 'Main', '-p', '{port}', '-d', '{root}']
      }
    ],
    [
      'Go with a module',
      {
        'go.mod': 'module httpfs',
        'cmd/httpfs/main.go':
          'package main\nfunc main() { flag.Int("port", 8080, ""); flag.String("d", ".", ""); net.Listen() }'
      },
      {
        build: ['go', 'build', '-o', 'h10spec-build/program', './cmd/httpfs'],
        start: ['./h10spec-build/program', '--port', '{port}', '-d', '{root}']
      }
    ],
    [
      'Go without a module',
      {
        'httpfs.go':
          'package main\nfunc main() { flag.Int("p", 8080, ""); flag.String("d", ".", ""); net.Listen() }',
        'store.go': 'package main\nfunc store() {}'
      },
      {
        build: ['go', 'build', '-o', 'h10spec-build/program', 'httpfs.go', 'store.go'],
        start: ['./h10spec-build/program', '-p', '{port}', '-d', '{root}']
      }
    ],
    [
      'C with make',
      { Makefile: 'NAME = fileserver\n$(NAME): main.o\n\tcc -o $(NAME) main.o\n', 'main.c': C },
      { build: ['make'], start: ['./fileserver', '-p', '{port}', '-d', '{root}'] }
    ],
    [
      'C with a Makefile of default rules',
      { Makefile: 'all: httpfs\nhttpfs: httpfs.o\n', 'httpfs.c': C },
      { build: ['make'], start: ['./httpfs', '-p', '{port}', '-d', '{root}'] }
    ],
    [
      'C++ with CMake',
      { 'CMakeLists.txt': 'project(x)\nadd_executable(server src/main.cpp)', 'src/main.cpp': C },
      {
        build: [
          ['cmake', '-S', '.', '-B', 'h10spec-build'],
          ['cmake', '--build', 'h10spec-build']
        ],
        start: ['./h10spec-build/server', '-p', '{port}', '-d', '{root}']
      }
    ],
    [
      'C++ with nothing',
      { 'server.cpp': C, 'http.cc': 'void f() {}', 'include/http.h': '' },
      {
        build: [
          'c++',
          '-O1',
          '-pthread',
          '-Iinclude',
          '-o',
          'server.h10spec',
          'http.cc',
          'server.cpp'
        ],
        start: ['./server.h10spec', '-p', '{port}', '-d', '{root}']
      }
    ],
    [
      'Rust with Cargo',
      {
        'Cargo.toml': '[package]\nname = "httpfs"\n[dependencies]\n',
        'src/main.rs': 'fn main() { TcpListener::bind(a); match x { "-p" => 1, "-d" => 2 } }'
      },
      {
        build: ['cargo', 'build', '--release', '--quiet'],
        start: ['./target/release/httpfs', '-p', '{port}', '-d', '{root}']
      }
    ],
    [
      'Node with a package that has libraries',
      {
        'package.json': '{"bin": {"httpfs": "./bin/cli.js"}, "dependencies": {"x": "1"}}',
        'package-lock.json': '{}',
        'bin/cli.js': NODE,
        'test/server.js': NODE
      },
      {
        build: ['npm', 'ci', '--no-audit', '--no-fund', '--omit=dev'],
        start: ['node', 'bin/cli.js', '-p', '{port}', '-d', '{root}']
      }
    ],
    [
      'Node that reads its port from the environment',
      {
        'server.js':
          "require('net').createServer(f).listen(process.env.PORT)\nprocess.argv.includes('-d')"
      },
      { start: ['node', 'server.js', '-d', '{root}'], env: { PORT: '{port}' } }
    ],
    [
      'Deno',
      {
        'deno.json': '{}',
        'main.ts': 'Deno.listen({ port })\nparse(Deno.args, "--port", "--dir")'
      },
      {
        start: [
          ...[
            'deno',
            'run',
            '--allow-net',
            '--allow-read',
            '--allow-write',
            '--allow-env',
            'main.ts'
          ],
          ...['--port', '{port}', '--dir', '{root}']
        ]
      }
    ],
    [
      'C#',
      {
        'Lab2/Lab2.csproj': '<Project/>',
        'Lab2/Program.cs':
          'static void Main(string[] args) { new TcpListener(a); if (x == "-p" || x == "-d") {} }'
      },
      {
        build: [
          'dotnet',
          'build',
          'Lab2/Lab2.csproj',
          '-c',
          'Release',
          '-o',
          'h10spec-build',
          '--nologo'
        ],
        start: ['dotnet', 'h10spec-build/Lab2.dll', '-p', '{port}', '-d', '{root}'],
        slow: 3
      }
    ],
    [
      'shell with netcat',
      { 'serve.sh': 'while getopts "p:d:" o; do :; done\nnc -l "$port" | answer' },
      { start: ['bash', 'serve.sh', '-p', '{port}', '-d', '{root}'] }
    ],
    [
      'a server with positions',
      { 'server.py': `${PYTHON}root = sys.argv[1]\nport = int(sys.argv[2])` },
      { start: ['python3', 'server.py', '{root}', '{port}'] }
    ],
    [
      'a server that prompts',
      {
        'server.py': `${PYTHON}d = input("Folder? ")\nport = int(input("Port? "))\ninput("Debug (y/n)? ")`
      },
      { start: ['python3', 'server.py'], stdin: ['{root}', '{port}', 'n'] }
    ],
    [
      'a server with a port and a directory of its own',
      {
        'server.py': `${PYTHON}PORT = 9000\nopen("public/" + name)\nx = "public"`,
        'public/a.txt': ''
      },
      { start: ['python3', 'server.py'], port: 9000, root: './public' }
    ],
    [
      'a server of a directory elsewhere',
      { 'server.py': `${PYTHON}LOG = "/tmp/server/log"\nDOC_ROOT = "/var/www/html/"`, 'log/a': '' },
      { start: ['python3', 'server.py'], port: 8080, root: '/var/www/html' }
    ],
    [
      'a server whose text names a directory elsewhere beside its own',
      {
        'server.py': `${PYTHON}x("/tmp/server/log")\nx = "public"`,
        'public/a.txt': ''
      },
      { start: ['python3', 'server.py'], port: 8080, root: './public' }
    ],
    [
      'C that always serves one directory elsewhere',
      { 'server.c': '#define FILES "/srv/lab/files"\nint main() { bind(s, a, n); }' },
      { port: 8080, root: '/srv/lab/files' }
    ],
    [
      'a server of the directory that it is started in',
      { 'server.py': PYTHON },
      { start: ['python3', 'server.py'], port: 8080, root: '.' }
    ],
    [
      'C with a Makefile of variables in variables',
      {
        Makefile:
          'CC := gcc\nBIN = bin\nTARGET = $(BIN)/httpfs # made\nall: $(TARGET)\n$(TARGET): $(SRCS)\n\tmkdir -p $(BIN)\n\t$(CC) $^ -o $@\n',
        'src/main.c': C
      },
      { build: ['make'], start: ['./bin/httpfs', '-p', '{port}', '-d', '{root}'] }
    ],
    [
      'C with a Makefile of two programs',
      {
        Makefile:
          'all: httpc httpfs\nhttpc: client_main.c\n\tcc -o httpc client_main.c\nhttpfs: server_main.o\n\tcc -o httpfs server_main.o\n',
        'server_main.c': C,
        'client_main.c': 'int main() { connect(s, a, n); }'
      },
      { build: ['make'], start: ['./httpfs', '-p', '{port}', '-d', '{root}'] },
      { role: 'server' }
    ],
    [
      'C with a Makefile of its own below',
      {
        'client/Makefile': 'httpc: main.c\n\tcc -o httpc main.c\n',
        'client/main.c': 'int main() { connect(s, a, n); }',
        'server/Makefile': 'httpfs: main.c\n\tcc -o $@ $<\n',
        'server/main.c': C
      },
      {
        build: ['make', '-C', 'server'],
        start: ['./server/httpfs', '-p', '{port}', '-d', '{root}']
      },
      { role: 'server' }
    ],
    [
      'C++ with CMake and variables',
      {
        'CMakeLists.txt': `project(httpfs CXX)\nset(CMAKE_RUNTIME_OUTPUT_DIRECTORY \${CMAKE_BINARY_DIR}/bin)\nset(SOURCES src/main.cpp)\nadd_executable(\${PROJECT_NAME} \${SOURCES})`,
        'src/main.cpp': C
      },
      { start: ['./h10spec-build/bin/httpfs', '-p', '{port}', '-d', '{root}'] }
    ],
    [
      'C++ with CMake in two lists',
      {
        'CMakeLists.txt': 'project(lab)\nadd_subdirectory(src)',
        'src/CMakeLists.txt': 'add_executable(fs main.cpp)',
        'src/main.cpp': C
      },
      {
        build: [
          ['cmake', '-S', '.', '-B', 'h10spec-build'],
          ['cmake', '--build', 'h10spec-build']
        ],
        start: ['./h10spec-build/src/fs', '-p', '{port}', '-d', '{root}']
      }
    ],
    [
      'a package of Python',
      {
        'httpfs/__main__.py': 'from .server import main\nmain()',
        'httpfs/server.py': `import argparse\n${PYTHON}a.add_argument("-p")\na.add_argument("-d")`
      },
      { start: ['python3', '-m', 'httpfs', '-p', '{port}', '-d', '{root}'] }
    ],
    [
      'Java with libraries and tests beside it',
      {
        'lib/gson.jar': '',
        'src/Httpfs.java': `class Httpfs { ${JAVA.replace('public static', 'static public')} "-p" "-d" }`,
        'src/HttpfsTest.java': 'class HttpfsTest {}',
        'src/Checks.java': 'import org.junit.Test; class Checks {}'
      },
      {
        build: [
          'javac',
          '-encoding',
          'UTF-8',
          '-d',
          'h10spec-build',
          '-cp',
          'lib/*',
          'src/Httpfs.java'
        ],
        start: ['java', '-cp', 'h10spec-build:lib/*', 'Httpfs', '-p', '{port}', '-d', '{root}']
      }
    ],
    [
      'Java with Maven below',
      {
        'lab2/pom.xml': '<project/>',
        'lab2/src/main/java/Main.java': `class Main { ${JAVA} "-p" "-d" }`
      },
      {
        build: ['mvn', '-q', '-B', '-f', 'lab2/pom.xml', 'compile'],
        start: ['java', '-cp', 'lab2/target/classes', 'Main', '-p', '{port}', '-d', '{root}']
      }
    ],
    [
      'Java with Gradle as it lays out a new project',
      {
        gradlew: '',
        'settings.gradle': "rootProject.name = 'lab'\ninclude('app')",
        'app/build.gradle':
          "plugins { id 'application' }\ndependencies {\n  testImplementation 'j'\n}",
        'app/src/main/java/Main.java': `class Main { ${JAVA} "-p" "-d" }`
      },
      {
        build: ['./gradlew', '--no-daemon', '--quiet', '-p', 'app', 'classes'],
        start: [
          'java',
          '-cp',
          'app/build/classes/java/main',
          'Main',
          '-p',
          '{port}',
          '-d',
          '{root}'
        ]
      }
    ],
    [
      'Java with Gradle and a library',
      {
        'settings.gradle': "rootProject.name = 'lab'\ninclude('app')",
        'app/build.gradle':
          "plugins { id 'application' }\ndependencies {\n  implementation 'x:y:1'\n}",
        'app/src/main/java/Main.java': `class Main { ${JAVA} "-p" "-d" }`
      },
      {
        build: ['gradle', '--no-daemon', '--quiet', '-p', 'app', 'installDist'],
        start: [
          'java',
          '-cp',
          'app/build/install/app/lib/*',
          'Main',
          '-p',
          '{port}',
          '-d',
          '{root}'
        ]
      }
    ],
    [
      'Rust with a workspace',
      {
        'Cargo.toml': '[workspace]\nmembers = ["server"]',
        'server/Cargo.toml': '[package]\nname = "httpfs"',
        'server/src/main.rs': 'fn main() { TcpListener::bind(a); match x { "-p" => 1, "-d" => 2 } }'
      },
      {
        build: ['cargo', 'build', '--release', '--quiet', '--manifest-path', 'server/Cargo.toml'],
        start: ['./target/release/httpfs', '-p', '{port}', '-d', '{root}']
      }
    ],
    [
      'Rust with Cargo below',
      {
        'lab2/Cargo.toml': '[package]\nname = "httpfs"',
        'lab2/src/main.rs': 'fn main() { TcpListener::bind(a); match x { "-p" => 1, "-d" => 2 } }'
      },
      { start: ['./lab2/target/release/httpfs', '-p', '{port}', '-d', '{root}'] }
    ],
    [
      'Go with a module below',
      {
        'lab2/go.mod': 'module httpfs',
        'lab2/main.go':
          'package main\nfunc main() { flag.Int("p", 8080, ""); flag.String("d", ".", ""); net.Listen() }'
      },
      {
        build: ['go', 'build', '-C', 'lab2', '-o', 'h10spec-build/program', './.'],
        start: ['./lab2/h10spec-build/program', '-p', '{port}', '-d', '{root}']
      }
    ],
    [
      'Go with a folder for each program',
      {
        'go.mod': 'module lab',
        'cmd/httpfs/main.go':
          'package main\nfunc main() { flag.Int("p", 1, ""); flag.String("d") }',
        'cmd/httpc/main.go': 'package main\nfunc main() { flag.Bool("v", false, "") }',
        'lib/lib.go': 'package lib\nfunc f() { net.Listen(); net.Dial() }'
      },
      { build: ['go', 'build', '-o', 'h10spec-build/program', './cmd/httpfs'] },
      { role: 'server' }
    ],
    [
      'Node below, with a program that has no ending',
      {
        'lab2/package.json': '{"bin": {"httpfs": "./bin/httpfs"}, "dependencies": {"x": "1"}}',
        'lab2/bin/httpfs': `#!/usr/bin/env node\n${NODE}`
      },
      {
        build: ['npm', '--prefix', 'lab2', 'install', '--no-audit', '--no-fund', '--omit=dev'],
        start: ['node', 'lab2/bin/httpfs', '-p', '{port}', '-d', '{root}']
      }
    ],
    [
      'Node in TypeScript that is built',
      {
        'package.json':
          '{"scripts": {"build": "tsc", "start": "node dist/index.js"}, "devDependencies": {"typescript": "5"}}',
        'src/index.ts': NODE.replace("const net = require('net')", "import net from 'node:net'")
      },
      {
        build: [
          ['npm', 'install', '--no-audit', '--no-fund'],
          ['npm', 'run', 'build']
        ],
        start: ['node', 'dist/index.js', '-p', '{port}', '-d', '{root}']
      }
    ],
    [
      'Node in TypeScript that is loaded',
      {
        'package.json': '{"scripts": {"start": "tsx src/index.ts"}}',
        'src/index.ts': NODE.replace("const net = require('net')", "import net from 'node:net'")
      },
      { start: ['npx', '--no-install', 'tsx', 'src/index.ts', '-p', '{port}', '-d', '{root}'] }
    ],
    [
      'Deno with a task and a parser',
      {
        'deno.json': '{"tasks": {"start": "deno run -A src/main.ts"}}',
        'src/main.ts':
          'Deno.listen({ port })\nparseArgs(Deno.args, { string: ["dir"], alias: { p: "port" } })'
      },
      { start: ['deno', 'run', '-A', 'src/main.ts', '-p', '{port}', '--dir', '{root}'] }
    ],
    [
      'Node with yargs',
      {
        'server.js':
          "require('net').createServer(f).listen(p)\nrequire('yargs')(process.argv).option('p', {}).option('directory', {})"
      },
      { start: ['node', 'server.js', '-p', '{port}', '--directory', '{root}'] }
    ],
    [
      'Node with minimist',
      {
        'server.js':
          "const argv = require('minimist')(process.argv.slice(2))\nrequire('net').createServer(f).listen(argv.p)\nserve(argv.d)"
      },
      { start: ['node', 'server.js', '-p', '{port}', '-d', '{root}'] }
    ],
    [
      'a server with named positions',
      { 'server.py': `${PYTHON}a.add_argument("directory")\na.add_argument("port", type=int)` },
      { start: ['python3', 'server.py', '{root}', '{port}'] }
    ],
    [
      'a server with a port in its place and nothing else',
      { 'server.py': `${PYTHON}port = int(sys.argv[1])` },
      { start: ['python3', 'server.py', '{port}'], root: '.' }
    ],
    [
      'a client with words of its own',
      {
        'client.py':
          'import sys\nsocket.create_connection(a)\n"--verbose" "--header" "--data" "--file"'
      },
      {
        role: 'client',
        start: ['python3', 'client.py', '{method}', '{options}', '{url}'],
        options: {
          verbose: ['--verbose'],
          header: ['--header', '{}'],
          data: ['--data', '{}'],
          file: ['--file', '{}']
        },
        redirect: 'never'
      }
    ],
    [
      'a client that prompts for a command',
      {
        'httpc.py': 'import shlex\ns.connect(a)\nwords = shlex.split(input("> "))\nwords[1].upper()'
      },
      {
        role: 'client',
        start: ['python3', 'httpc.py'],
        stdin: ['httpc {method} {options} {url}'],
        options: { header: ['-h', "'{}'"] }
      }
    ],
    [
      'a client that follows redirects unasked',
      {
        'httpc.js':
          "require('net').connect(p, h)\nprocess.argv\nif (code == 301) go(headers['location'])"
      },
      { role: 'client', redirect: 'always' }
    ]
  ]

for (const [what, files, expected, wish] of languages) {
  t.test(what, async t => {
    const proposal = propose(projectOf(files), wish)
    t.match(proposal, { text: String })
    if (!('text' in proposal)) return
    readAdapter(proposal.text, 'h10spec.yaml')
    t.match(parse(proposal.text), expected)
  })
}

t.test('every line says why', async t => {
  const proposal = propose(projectOf({ 'httpfs.py': `${PYTHON}"-p" "-d"` }))
  t.match(proposal, { text: String })
  const { text } = 'text' in proposal ? proposal : { text: '' }
  const blocks = text.trim().split('\n\n').slice(2)
  t.same(
    blocks.filter(block => !block.startsWith('# ')),
    []
  )
})

const open: readonly (readonly [
  what: string,
  files: Files,
  wish: Wish,
  undecided: RegExp,
  saw: RegExp
])[] = [
  ['an empty directory', {}, {}, /no file looks like/, /no files at all/],
  ['a directory without programs', { 'README.md': '' }, {}, /no file looks like/, /README.md/],
  [
    'two servers alike',
    { 'server1.py': PYTHON, 'server2.py': PYTHON },
    {},
    /server1.py and server2.py may both be meant/,
    /server1.py: Python, server/
  ],
  [
    'both programs of the assignment',
    {
      'cmd/httpfs/main.py': `${PYTHON}sys.argv`,
      'cmd/httpc/main.py': 'import sys\ns.connect(a)\nsys.argv\n"(get|post)"'
    },
    {},
    /may both be meant/,
    /cmd.httpc.main.py: Python, client/
  ],
  [
    'a program without sockets',
    { 'main.py': 'import sys\nsys.argv' },
    {},
    /whether it is a server or a client/,
    /no sign/
  ],
  [
    'no client',
    { 'server.py': PYTHON },
    { role: 'client' },
    /no program looks like a client/,
    /server.py/
  ],
  [
    'no such entry',
    { 'server.py': PYTHON },
    { entry: 'x.py' },
    /x.py does not look like/,
    /server.py/
  ]
]

for (const [what, files, wish, undecided, saw] of open) {
  t.test(`nothing is proposed for ${what}`, async t => {
    const answer = propose(projectOf(files), wish)
    t.match(answer, { undecided })
    if ('saw' in answer) t.match(answer.saw.join('\n'), saw)
  })
}

t.test('the user may say which of several is meant', async t => {
  const project = projectOf({
    'a/httpfs.py': `${PYTHON}"-p" "-d"`,
    'a/httpc.py': 'import sys\nsys.argv\ns.connect(a)'
  })
  t.match(propose(project, { role: 'client' }), { summary: 'a/httpc.py: Python, client' })
  t.match(propose(project, { role: 'server' }), { summary: 'a/httpfs.py: Python, server' })
  t.match(propose(project, { entry: 'a/httpc.py' }), { summary: 'a/httpc.py: Python, client' })
})

t.test('an adapter elsewhere says where the program lies', async t => {
  const proposal = propose(projectOf({ 'httpfs.py': `${PYTHON}"-p" "-d"` }), {}, '../lab2')
  t.match('text' in proposal && parse(proposal.text), { cwd: '../lab2' })
})

function projectOf(files: Files): Project {
  const paths = Object.keys(files).sort()
  const sources = paths.map(path => ({ path, text: files[path] ?? '' }))
  return { name: 'submission', paths, sources }
}
