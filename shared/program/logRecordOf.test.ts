import { expect, it } from 'vitest'
import { RundbrevError } from '../errors/rundbrevError.ts'
import { logRecordOf } from './logRecordOf.ts'

const plain = { at: '2026-12-01T08:00:00.000Z', isDetailed: false, homes: ['/srv/karin'] }

it('tells an error by its code and its place in the program, without folders', () => {
  const thrown = new RundbrevError('file-unwritable', { file: '/srv/karin/brev' }, { file: 'Julbrevet' })
  const record = logRecordOf('procedure.failed', { procedure: 'posts.save' }, thrown, plain)
  expect(record).toMatchObject({ level: 'error', procedure: 'posts.save', code: 'file-unwritable' })
  expect(record.frames?.[0]).toMatch(/logRecordOf\.test\.ts:\d+:\d+$/)
  expect(JSON.stringify(record)).not.toMatch(/karin|Julbrevet|\//)
})

it('tells the file of a module that was asked for anew, and no folder that has a question mark', () => {
  const thrown = new TypeError('x is not a function')
  thrown.stack = [
    'TypeError: x is not a function',
    '    at savePost (file:///srv/karin/savePost.ts?t=1796086577817:8:18)',
    '    at file:///srv/vem är karin?/post.ts:3:4',
  ].join('\n')
  const { frames } = logRecordOf('program.uncaught', {}, thrown, plain)
  expect(frames).toEqual(['savePost savePost.ts:8:18', 'post.ts:3:4'])
})

it('leaves out what a server or a library said, until a more careful log is asked for', () => {
  const thrown = new Error('550 Kalle Karlsson <kalle@x.example> is unknown')
  expect(logRecordOf('inbox.failed', {}, thrown, plain)).not.toHaveProperty('text')
  expect(logRecordOf('inbox.failed', {}, thrown, { ...plain, isDetailed: true }).text).toBe(
    '550 Kalle Karlsson [address] is unknown',
  )
})

it('keeps what the language says, without what it quotes', () => {
  const thrown = new TypeError('"Kära kollegor" is not a function')
  expect(logRecordOf('program.uncaught', {}, thrown, plain).text).toBe('[text] is not a function')
})

it('leaves out a message that looks like a place in the program', () => {
  const thrown = new Error(
    'x\n    at Tack (för/ett/Julbrevet.js:1:1)'.replace('Tack (', 'Ett julbrev till Kalle ('),
  )
  expect(JSON.stringify(logRecordOf('inbox.failed', {}, thrown, plain))).not.toContain('Kalle')
})

it('leaves out a fact that has not its shape', () => {
  const facts = { procedure: 'kalle@x.example', code: 'Tack för ett år', id: 7 }
  expect(logRecordOf('procedure.failed', facts, undefined, plain)).toEqual({
    ...{ at: plain.at, level: 'error', event: 'procedure.failed', id: 7 },
  })
})
