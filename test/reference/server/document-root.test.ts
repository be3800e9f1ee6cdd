import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { DocumentRoot } from '../../../reference/server/document-root.js'

/** Everything that leads out of a root, and what may look as if it did. */
function layOut(t: Test): string {
  const base = t.testdir({
    'canary.txt': 'CANARY',
    'www-private': { 'canary.txt': 'CANARY' },
    www: {
      'file.txt': 'inside',
      folder: { 'deep.txt': 'deep' },
      inside: t.fixture('symlink', 'file.txt'),
      'inside-folder': t.fixture('symlink', 'folder'),
      out: t.fixture('symlink', '../canary.txt'),
      'out-folder': t.fixture('symlink', '..'),
      sibling: t.fixture('symlink', '../www-private'),
      absolute: t.fixture('symlink', '/etc/passwd'),
      chain: t.fixture('symlink', 'out'),
      dangling: t.fixture('symlink', '../not-yet.txt'),
      loop: t.fixture('symlink', 'loop'),
      null: t.fixture('symlink', '/dev/null')
    }
  })
  return join(base, 'www')
}

async function read(root: DocumentRoot, path: string): Promise<string> {
  const handle = await root.open(path.split('/'))
  const text = handle.opening(Buffer.alloc(100)).toString()
  handle.close()
  return text
}

// Where there is no /proc the root looks a second time instead of asking the kernel.
for (const procfs of [true, false]) {
  t.test(`${procfs ? 'with' : 'without'} /proc`, async t => {
    const folder = layOut(t)
    const root = await DocumentRoot.at(folder, procfs)

    t.test('files inside are opened, also by links', async t => {
      t.equal(await read(root, 'file.txt'), 'inside')
      t.equal(await read(root, 'inside'), 'inside')
      t.equal(await read(root, 'inside-folder/deep.txt'), 'deep')
    })

    t.test('links that lead out are not followed', async t => {
      const ways = ['out', 'out-folder', 'out-folder/canary.txt', 'sibling/canary.txt', 'absolute']
      for (const path of [...ways, 'chain', 'null', '..', '../canary.txt']) {
        await t.rejects(root.open(path.split('/')), { name: 'HttpError', status: 403 }, path)
      }
      await t.rejects(root.open(['loop']), { code: 'ELOOP' })
      await t.rejects(root.open(['dangling']), { code: 'ENOENT' })
    })

    t.test('a fifo does not hold anybody up', async t => {
      execFileSync('mkfifo', [join(folder, 'fifo')])
      const handle = await root.open(['fifo'])
      t.ok(handle.stat().isFIFO())
      handle.close()
    })

    t.test('folders are made on the way down', async t => {
      const made = await root.makeFolder(['folder', 'new', 'newer'])
      t.equal(made.path, join(folder, 'folder/new/newer'))
      await made.close()
      const again = await root.makeFolder(['inside-folder', 'new', 'newer'])
      await again.close()
    })

    t.test('no folder is made outside or under a file', async t => {
      for (const way of ['out-folder', 'sibling', 'dangling', 'file.txt', 'out']) {
        await t.rejects(root.makeFolder([way, 'new']), { name: 'HttpError', status: 403 }, way)
      }
      t.same(await root.makeFolder([]).then(found => found.close()), undefined)
    })
  })
}

t.test('a folder that is swapped for a link while it is open stays what it was', async t => {
  const path = layOut(t)
  const root = await DocumentRoot.at(path)
  const folder = await root.makeFolder(['folder'])
  renameSync(join(path, 'folder'), join(path, 'moved'))
  symlinkSync('../www-private', join(path, 'folder'))
  writeFileSync(folder.at('new.txt'), 'new')
  t.equal(await read(root, 'moved/new.txt'), 'new')
  folder.close()
})

t.test('a file that is replaced while it is being opened is still inside', async t => {
  const path = layOut(t)
  const root = await DocumentRoot.at(path)
  const opened = await root.open(['file.txt'])
  writeFileSync(join(path, 'other'), 'other')
  renameSync(join(path, 'other'), join(path, 'file.txt'))
  t.equal(opened.opening(Buffer.alloc(100)).toString(), 'inside')
  opened.close()
})

t.test('whoever swaps a file for a link all the time never gets what is outside', async t => {
  const path = layOut(t)
  const root = await DocumentRoot.at(path)
  let swapping = true
  const swapper = (async () => {
    for (let turn = 0; swapping; turn++) {
      const next = join(path, 'next')
      if (turn % 2) writeFileSync(next, 'inside')
      else symlinkSync('../canary.txt', next)
      renameSync(next, join(path, 'file.txt'))
      await new Promise(setImmediate)
    }
  })()
  const seen = new Set<string>()
  for (let turn = 0; turn < 500; turn++) {
    seen.add(await read(root, 'file.txt').catch((error: Error) => error.name))
  }
  swapping = false
  await swapper
  t.notOk(seen.has('CANARY'), [...seen].join())
})

t.test('the root knows what is below it', async t => {
  const root = await DocumentRoot.at(layOut(t))
  t.ok(root.contains(root.path))
  t.ok(root.contains(`${root.path}/a`))
  t.notOk(root.contains(`${root.path}-private`))
  t.notOk(root.contains('/'))
  const system = await DocumentRoot.at('/')
  t.ok(system.contains('/etc'))
})

t.test('a root has to be a directory', async t => {
  const path = layOut(t)
  await t.rejects(DocumentRoot.at(join(path, 'none')), { code: 'ENOENT' })
  await t.rejects(DocumentRoot.at(join(path, 'file.txt')), { code: 'ENOTDIR' })
  mkdirSync(join(path, 'gone'))
  const root = await DocumentRoot.at(join(path, 'gone'))
  rmSync(join(path, 'gone'), { recursive: true })
  await t.rejects(root.open(['a']), { code: 'ENOENT' })
})
