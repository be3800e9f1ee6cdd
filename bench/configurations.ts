import type { Place } from './server-kind.js'

/** Types that all servers say alike. */
const types = 'text/html html; text/plain txt;'

/**
 * One worker. `directives` is what is tuned; without, files are copied by read and
 * write and every request is logged, as it comes. No cache of open files: it would serve what is old.
 */
export function nginxText({ root, scratch, port }: Place, directives: string): string {
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const temporary = folders.map(name => `${name}_temp_path ${scratch}/${name};`)
  return `daemon off;
master_process off;
worker_processes 1;
pid ${scratch}/nginx.pid;
events { worker_connections 19000; }
http {
  ${temporary.join('\n  ')}
  types { ${types} }
  default_type application/octet-stream;
  client_max_body_size 2g;
  ${directives}
  server {
    listen 127.0.0.1:${port};
    root ${root};
    autoindex on;
    location /stored/ { dav_methods PUT; }
  }
}
`
}

/** The event MPM as it comes, with the modules that files, listings and PUT need. */
export function apacheText({ root, scratch, port }: Place): string {
  const modules = ['mpm_event', 'authz_core', 'mime', 'dir', 'autoindex', 'dav', 'dav_fs']
  const lines = modules.map(
    name => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`
  )
  return `ServerRoot ${scratch}
PidFile ${scratch}/apache.pid
ServerName localhost
Listen 127.0.0.1:${port}
ErrorLog ${scratch}/apache.log
${lines.join('\n')}
TypesConfig /dev/null
AddType text/plain .txt
DocumentRoot ${root}
DavLockDB ${scratch}/dav-lock
MaxKeepAliveRequests 0
<Directory ${root}>
  Options Indexes
  Require all granted
</Directory>
<Directory ${root}/stored>
  Dav On
</Directory>
`
}

export function lighttpdText({ root, port }: Place): string {
  return `server.modules = ("mod_dirlisting")
server.document-root = "${root}"
server.bind = "127.0.0.1"
server.port = ${port}
server.max-fds = 19000
server.max-connections = 19000
dir-listing.activate = "enable"
mimetype.assign = (".txt" => "text/plain", "" => "application/octet-stream")
`
}
