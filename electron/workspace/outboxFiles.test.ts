import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  discardEmptied,
  discardLetters,
  letterFile,
  letterFileName,
  letterNames,
  putBackLetters,
  putLettersAside,
  writeLetter,
} from './outboxFiles.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rundbrev-outbox-'))
  mkdirSync(join(folder, 'outbox'))
})

const id = (name: string) => `<${name}@forbund.example>`
const write = (name: string, ...words: string[]) =>
  writeLetter(
    letterFile(folder, id(name)),
    words.map((word) => Buffer.from(word)),
  )
const inOutbox = () => readdirSync(join(folder, 'outbox')).toSorted()

describe('a letter’s file', () => {
  it('is called by the Message-ID, and by nothing that leads elsewhere', () => {
    expect(letterFileName('<0f3a@forbund.example>')).toBe('0f3a@forbund.example.eml')
    for (const hostile of ['<../../evil@x>', '<a\\..\\b@x>', '<.hidden@x>', '<a:b*?@x>', '<a\0b@x>'])
      expect(dirname(letterFile(folder, hostile))).toBe(join(folder, 'outbox'))
  })

  it('is whole, and the same file when it is written again', async () => {
    await write('one', 'Hej', ' på', ' er')
    await write('one', 'Hej', ' igen')
    expect(inOutbox()).toEqual(['one@forbund.example.eml'])
    expect(readFileSync(letterFile(folder, id('one')), 'utf8')).toBe('Hej igen')
  })

  it('is not there at all where it could not be written, nor is what had been begun', async () => {
    // A folder has its name: the last step, which puts it into its place, fails for anybody.
    mkdirSync(join(letterFile(folder, id('one')), 'in the way'), { recursive: true })
    await expect(write('one', 'Hej')).rejects.toThrow()
    expect(inOutbox()).toEqual(['one@forbund.example.eml'])
    expect(readdirSync(letterFile(folder, id('one')))).toEqual(['in the way'])
  })
})

describe('emptying', () => {
  it('keeps what is no letter, and gives back what it took, beside what has come since', async () => {
    await write('one', 'a')
    await writeLetter(join(folder, 'outbox', '7.journal'), [Buffer.from('t')])
    expect(putLettersAside(folder)).toBe(1)
    expect(inOutbox()).toEqual(['7.journal', 'emptied'])
    await write('two', 'b')
    expect(putBackLetters(folder)).toBe(1)
    expect([...letterNames(folder)].toSorted()).toEqual([
      'one@forbund.example.eml',
      'two@forbund.example.eml',
    ])
  })

  it('lets go of what was emptied before: by the next one, and when the workspace is closed', async () => {
    await write('one', 'a')
    putLettersAside(folder)
    await write('two', 'b')
    putLettersAside(folder)
    expect(readdirSync(join(folder, 'outbox', 'emptied'))).toEqual(['two@forbund.example.eml'])
    discardEmptied(folder)
    expect(putBackLetters(folder)).toBe(0)
    expect(inOutbox()).toEqual([])
  })

  it('reaches a letter that is nobody’s any more, wherever it lies', async () => {
    await write('one', 'a')
    putLettersAside(folder)
    await write('two', 'b')
    discardLetters(folder, [id('one'), id('two'), id('three')])
    expect(putBackLetters(folder)).toBe(0)
    expect(letterNames(folder).size).toBe(0)
  })
})
