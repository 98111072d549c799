import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { type Fate, lastOf, openJournal, readJournal } from './sendJournal.ts'

const about = { publicationId: 7 as PublicationId, createdAt: '2026-12-01T08:00:00.000Z' }
const newFolder = () => mkdtempSync(join(tmpdir(), 'rundbrev-journal-'))
const letterOf: Record<Fate, string> = { begun: 'b', taken: 't', refused: 'n', released: 'q' }
const message = (number: number) => `<${String(number).padStart(32, '0')}@larcentrum.example>`

it('says of each message what was noted of it, however often it was closed in between', () => {
  const fates = fc.constantFrom<Fate[]>('begun', 'taken', 'refused', 'released')
  const notes = fc.array(fc.tuple(fc.nat(5), fates, fc.boolean()), { maxLength: 30 })
  fc.assert(
    fc.property(notes, (noted) => {
      const folder = newFolder()
      const [file, further] = [join(folder, 'a.journal'), join(folder, 'b', 'a.journal')]
      let journal = openJournal(file, further, about)
      const last = new Map<string, string>()
      for (const [number, fate, closes] of noted) {
        journal.note(message(number), fate)
        const id = String(number).padStart(32, '0')
        last.set(id, (last.get(id) ?? '') + letterOf[fate])
        if (!closes) continue
        journal.close()
        journal = openJournal(file, further, about)
      }
      journal.close()
      for (const copy of [file, further]) {
        expect(readJournal(copy)).toEqual(noted.length === 0 ? undefined : { ...about, histories: last })
      }
    }),
    { numRuns: 30 },
  )
})

it('goes on after a line that a power cut has torn, and reads no other file as a journal', () => {
  const file = join(newFolder(), '7.journal')
  const first = openJournal(file, '', about)
  first.note(message(1), 'taken')
  first.close()
  appendFileSync(file, 't 0000')
  const next = openJournal(file, '', about)
  next.note(message(2), 'begun')
  next.close()
  expect([...(readJournal(file)?.histories.values() ?? [])]).toEqual(['t', 'b'])
  writeFileSync(file, readFileSync(file).subarray(3))
  expect(readJournal(file)).toBeUndefined()
})

it('gets its heading after all where a crash came before it was written, or in the midst of it', () => {
  for (const left of ['', 'rundbrev jour', 'rundbrev journal 1 7']) {
    const file = join(newFolder(), '7.journal')
    writeFileSync(file, left)
    for (const number of [1, 2]) {
      const journal = openJournal(file, '', about)
      journal.note(message(number), 'begun')
      journal.close()
    }
    expect(readJournal(file)?.createdAt).toBe(about.createdAt)
    expect([...(readJournal(file)?.histories.values() ?? [])]).toEqual(['b', 'b'])
  }
})

it('counts the copy that has missed nothing, whichever it is, and else what is safer', () => {
  const history = fc.array(fc.constantFrom('b', 't', 'n', 'q'), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(history, fc.infiniteStream(fc.boolean()), (whole, missed) => {
      const part = whole.filter(() => missed.next().value === true).join('')
      const last = lastOf(whole.join(''), whole.join(''))
      expect(letterOf[last as Fate]).toBe(whole.at(-1))
      expect(lastOf(part, whole.join(''))).toBe(last)
      expect(lastOf(whole.join(''), part)).toBe(last)
    }),
  )
  expect(lastOf('bn', 'bt')).toBe('taken')
  expect(lastOf('bq', 'bnb')).toBe('begun')
  expect(lastOf('', '')).toBeUndefined()
})

it('stops the sending where it cannot be written, but not for its copy', () => {
  const folder = newFolder()
  mkdirSync(join(folder, '7.journal'))
  const ok = openJournal(join(folder, 'ok.journal'), join(folder, '7.journal'), about)
  ok.note(message(1), 'begun')
  ok.close()
  expect(readJournal(join(folder, 'ok.journal'))?.histories.size).toBe(1)
  const broken = openJournal(join(folder, '7.journal'), join(folder, 'copy.journal'), about)
  expect(() => broken.note(message(1), 'begun')).toThrow()
})
