import t from 'tap'
import { studentOf } from '../../../../harness/grade/out/student.js'

t.test('the names of downloads tell who it is', async t => {
  t.same(studentOf('Ada King_4711_assignsubmission_file'), { name: 'Ada King', moodle: '4711' })
  t.same(studentOf('Ada_K_4711_assignsubmission_file_'), { name: 'Ada_K', moodle: '4711' })
  t.same(studentOf('lovelaceada_4711_99_httpfs'), { name: 'lovelaceada', canvas: '4711' })
  t.same(studentOf('lovelaceada_LATE_4711_99_my_files-1'), { name: 'lovelaceada', canvas: '4711' })
  t.same(studentOf('assignment_2'), { name: 'assignment_2' })
})
