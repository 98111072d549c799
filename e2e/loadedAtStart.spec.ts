import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { loadedAtStart } from './loadedAtStart.ts'

/** Each takes tenths of a second or tens of megabytes, and most days of an officer do without. */
const onUse = [
  ...['mjml', 'sharp', 'hunspell-wasm', 'dictionary-sv', 'dictionary-en', 'postcss'],
  ...['imapflow', 'mailparser', 'openid-client', '@aws-sdk/client-sesv2'],
  ...['docx', 'mammoth', 'read-excel-file', 'write-excel-file', 'ical.js', 'htmlparser2', 'marked'],
  ...['date-holidays', 'commander'],
]

test('the program starts without what it needs only later', () => {
  const built = resolve(import.meta.dirname, '../out/main')
  const loaded = loadedAtStart(`${built}/program.js`)
  // It does see what is loaded.
  expect([...loaded.keys()]).toEqual(expect.arrayContaining(['electron', 'better-sqlite3', 'zod']))
  const early = [...loaded].filter(([name]) =>
    onUse.some((one) => name === one || name.startsWith(`${one}/`)),
  )
  expect(early).toEqual([])
  // The window is open before any of it is.
  expect([...loadedAtStart(`${built}/index.js`).keys()]).toEqual(['electron'])
})

test('what an import() brings is not taken for loaded, what a module below imports is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-bundle-'))
  mkdirSync(join(folder, 'chunks'))
  const entry = join(folder, 'index.js')
  writeFileSync(entry, `import { a } from './chunks/a.js'; export const later = () => import('later'); a()`)
  writeFileSync(
    join(folder, 'chunks', 'a.js'),
    `export * from 'now'; export const a = () => {}; import '../index.js'`,
  )
  expect([...loadedAtStart(entry)]).toEqual([['now', [entry, './chunks/a.js']]])
})
