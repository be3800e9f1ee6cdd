import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { getSpecial, placeSpecial } from '../../../harness/scene/special-file.js'
import { smallScene } from './small-server.js'

t.test('what is placed is what its name says', async t => {
  const scene = smallScene(t)
  const place = async (kind: Parameters<typeof placeSpecial>[1]) => {
    await placeSpecial(scene, kind)
    return lstatSync(join(scene.root.path, scene.shelf.get('special file').path))
  }
  t.ok((await place('pipe')).isFIFO())
  t.ok((await place('link to a device')).isSymbolicLink())
  t.ok((await place('link to itself')).isSymbolicLink())
  t.ok((await place('link to nothing')).isSymbolicLink())
  t.equal((await place('file that nobody may read')).mode & 0o777, 0)
})

t.test('it is asked for by its path', async t => {
  const scene = smallScene(t)
  await placeSpecial(scene, 'link to nothing')
  t.equal((await getSpecial(scene)).response.status, 404)
})
