import { defineParameterType } from '@cucumber/cucumber'
import { escapes } from '../../harness/wire/visible.js'

const QUOTED = /"((?:[^"\\]|\\.)*)"/

/** A quoted text in which \r \n \t \\ \" and \xNN stand for bytes. */
defineParameterType({
  name: 'bytes',
  regexp: QUOTED,
  transformer: (text: string) => escapes(text.replaceAll('\\"', '"'))
})

defineParameterType({
  name: 'status',
  regexp: /[1-9]\d\d/,
  transformer: (digits: string) => Number(digits)
})
