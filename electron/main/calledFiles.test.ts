import { expect, it } from 'vitest'
import { createPickedFiles } from '../workspace/pickedFiles.ts'
import { createCalledFiles, pathOf } from './calledFiles.ts'

it('shows one file after the other, each once, and knows them by tokens', () => {
  const picked = createPickedFiles()
  let changes = 0
  const called = createCalledFiles(picked, () => (changes += 1))
  expect(called.first()).toBeNull()
  called.add({ kind: 'file', path: 'Kansliet.rundbrev', holds: 'workspace' }, '/home/x')
  called.add({ kind: 'file', path: '/tmp/brev.rundbrevpost', holds: 'post' }, '/home/x')
  const first = called.first()
  expect(first).toMatchObject({ kind: 'workspace', fileName: 'Kansliet.rundbrev' })
  expect(picked.pathOf(first?.file ?? '')).toBe('/home/x/Kansliet.rundbrev')
  called.seen(first?.file ?? '')
  called.seen('something else')
  expect(called.first()).toMatchObject({ kind: 'post', fileName: 'brev.rundbrevpost' })
  expect(changes).toBe(4)
})

it('keeps the last of more files than anybody looks at', () => {
  const called = createCalledFiles(createPickedFiles(), () => {})
  for (let at = 1; at <= 25; at += 1)
    called.add({ kind: 'file', path: `/tmp/${at}.rundbrevpost`, holds: 'post' }, '/')
  expect(called.first()?.fileName).toBe('6.rundbrevpost')
})

it.each([
  ['/tmp/brev.rundbrevpost', '/tmp/brev.rundbrevpost'],
  ['brev.rundbrevpost', '/home/x/brev.rundbrevpost'],
  ['file:///tmp/%C3%A5rets%20brev.rundbrevpost', '/tmp/årets brev.rundbrevpost'],
  ['file://server.example/tmp/brev.rundbrevpost', null],
  ['file:///tmp/a%2Fb.rundbrevpost', null],
])('%s is %s', (path, found) => expect(pathOf(path, '/home/x')).toBe(found))
