import { join } from 'node:path'
import { expect, it } from 'vitest'
import { rendererFile } from './rendererFile.ts'

const folder = join('/', 'program', 'out', 'renderer')

it('finds the page and what it loads', () => {
  expect(rendererFile(folder, '/')).toBe(join(folder, 'index.html'))
  expect(rendererFile(folder, '/assets/index-a1.js')).toBe(join(folder, 'assets', 'index-a1.js'))
  expect(rendererFile(folder, '/assets/../index.html')).toBe(join(folder, 'index.html'))
  expect(rendererFile(folder, '/a%20b.css')).toBe(join(folder, 'a b.css'))
})

it('stays in its folder, however the way out is written', () => {
  for (const path of [
    ...['/..', '/../main/index.js', '/%2e%2e/main/index.js', '/%2E%2E%2Fmain', '/..%2f..%2fpackage.json'],
    ...[
      '/assets/..%2f..%2fmain',
      '/..\\main',
      '/%5c..%5cmain',
      '/C:/Windows/win.ini',
      '/../renderer-of-another/x',
    ],
    ...['/index.html%00.js', '/%0a', '/%', '/%ff', '/%c0%ae%c0%ae/'],
  ])
    expect(rendererFile(folder, path), path).toBeUndefined()
})
