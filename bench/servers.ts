import { apacheText, lighttpdText, nginxText } from './configurations.js'
import type { ServerKind } from './server-kind.js'

/** Runs in one process, as the first one of all; with `workers`, in so many. */
function httpfs(name: string, more: readonly string[] = []): ServerKind {
  return {
    name,
    program: 'node',
    keepsAlive: true,
    lists: true,
    stores: 'POST',
    command: ({ package: home, port, root }) => [
      'node',
      `${home}/dist/httpfs.cjs`,
      '-p',
      String(port),
      '-d',
      root,
      ...more
    ]
  }
}

function nginx(name: string, directives: string): ServerKind {
  return {
    name,
    program: 'nginx',
    keepsAlive: true,
    lists: true,
    stores: 'PUT',
    command: ({ scratch }) => [
      'nginx',
      '-p',
      scratch,
      '-c',
      `${scratch}/nginx.conf`,
      '-e',
      'stderr'
    ],
    files: place => ({ 'nginx.conf': nginxText(place, directives) })
  }
}

const apache: ServerKind = {
  name: 'Apache',
  program: 'apache2',
  keepsAlive: true,
  lists: true,
  stores: 'PUT',
  command: ({ scratch }) => ['apache2', '-D', 'FOREGROUND', '-f', `${scratch}/apache.conf`],
  files: place => ({ 'apache.conf': apacheText(place) })
}

const lighttpd: ServerKind = {
  name: 'lighttpd',
  program: 'lighttpd',
  keepsAlive: true,
  lists: true,
  command: ({ scratch }) => ['lighttpd', '-D', '-f', `${scratch}/lighttpd.conf`],
  files: place => ({ 'lighttpd.conf': lighttpdText(place) })
}

const python: ServerKind = {
  name: 'python',
  program: 'python3',
  keepsAlive: false,
  lists: true,
  command: ({ port, root }) => [
    ...['python3', '-m', 'http.server', String(port)],
    ...['--bind', '127.0.0.1', '--directory', root]
  ]
}

function nodePeer(name: string, lists: boolean): ServerKind {
  return {
    name,
    program: 'node',
    keepsAlive: true,
    lists,
    command: ({ package: home, port, root }) => [
      'node',
      `${home}/bench/peers/${name}.js`,
      String(port),
      root
    ]
  }
}

/** All others are compared with it. */
export const firstServer: ServerKind = httpfs('httpfs')

export const tunedNginx: ServerKind = nginx(
  'nginx tuned',
  'access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000;'
)

export const servers: readonly ServerKind[] = [
  firstServer,
  nginx('nginx', 'access_log access.log;'),
  tunedNginx,
  apache,
  lighttpd,
  python,
  nodePeer('sirv', false),
  nodePeer('serve-handler', true),
  nodePeer('fastify-static', true)
]

/** Takes what clients send, and drops it. */
export const sink: ServerKind = nodePeer('sink', false)

/** Those that run on Node. */
export const nodePeers: readonly string[] = ['sirv', 'serve-handler', 'fastify-static']
