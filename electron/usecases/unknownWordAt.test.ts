import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { createSpelling } from '../spelling/spelling.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { useCases } from './useCases.ts'

/** The dictionaries take a second to read: once for all. */
const spelling = createSpelling()
afterAll(() => spelling.close())

let workspace: TestWorkspace
beforeEach(() => {
  const opened = openTestWorkspace('2026-11-25T08:00:00Z')
  workspace = { ...opened, deps: { ...opened.deps, spelling } }
})
afterEach(() => workspace.close())

const text = 'Anmäl dig till utbildninar i Lycksele på https://utbildninar.example senast fredag.'

async function wordAt(at: number, language: 'sv' | 'en' = 'sv', asked = text) {
  return (await useCases['checks.wordAt'](workspace.deps, { language, text: asked, at })).unknown
}

test('a misspelt word is found wherever in it somebody points, with what it may have been meant to be', async () => {
  const from = text.indexOf('utbildninar')
  for (const at of [from, from + 4, from + 'utbildninar'.length]) {
    const unknown = await wordAt(at)
    expect(unknown).toMatchObject({ word: 'utbildninar', language: 'sv', from, to: from + 11 })
    expect(unknown?.suggestions).toContain('utbildningar')
  }
})

test('a word that is right, a place, an address and no word are none', async () => {
  for (const at of ['Anmäl', 'Lycksele', 'utbildninar.example', '.'].map((part) => text.lastIndexOf(part)))
    expect(await wordAt(at)).toBeNull()
  expect(await wordAt(5000)).toBeNull()
})

test('a word is no longer unknown once it is the officer’s own', async () => {
  const at = text.indexOf('utbildninar')
  useCases['words.add'](workspace.deps, { language: 'sv', word: 'utbildninar' })
  expect(await wordAt(at)).toBeNull()
})

test('an English text is asked about in English, and a part of a word that is right is kept', async () => {
  expect((await wordAt(3, 'en', 'An eduation for everybody who works.'))?.suggestions).toContain('education')
  expect((await wordAt(2, 'sv', 'YH-utbildnin'))?.suggestions).toContain('YH-utbildning')
})
