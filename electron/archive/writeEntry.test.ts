import { existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Addendum, addendumName, type Manifest } from '../../shared/archive/manifest.ts'
import { entryFolders, entryPath } from './places.ts'
import { type PartContent, writeAddendum, writeEntry } from './writeEntry.ts'

const name = '2026/7-decemberbrev'
const told = { format: 'rundbrev-archive' } as Omit<Manifest, 'parts'>
const newWorkspace = () => mkdtempSync(join(tmpdir(), 'rundbrev-entry-'))
const part = (of: string): PartContent => ({ name: of, bytes: Buffer.from(of) })

/** A part that looks around when its bytes are asked for: as whoever comes by, or a power cut, in the midst of the writing. */
function watching(of: string, look: () => void): PartContent {
  return {
    name: of,
    get bytes() {
      look()
      return Buffer.from(of)
    },
  }
}

it('is in its place when it is whole, and not before', () => {
  const folder = newWorkspace()
  const seen: number[] = []
  const look = () => seen.push(entryFolders(folder).length)
  writeEntry(
    folder,
    name,
    told,
    ['a.txt', 'images/b.png', 'c.txt'].map((of) => watching(of, look)),
  )
  expect(new Set(seen)).toEqual(new Set([0]))
  expect(entryFolders(folder)).toEqual([{ publicationId: 7, name }])
  expect(readdirSync(join(folder, 'archive'))).toEqual(['2026'])
})

it('leaves nothing behind where the disk refuses a part', () => {
  const folder = newWorkspace()
  // A folder where a file is: what a full disk does to any of them.
  expect(() => writeEntry(folder, name, told, [part('a'), part('a/b')])).toThrow()
  expect(readdirSync(join(folder, 'archive'))).toEqual([])
})

it('adds an addendum after its parts: one that is there is whole', () => {
  const folder = newWorkspace()
  writeEntry(folder, name, told, [part('a.txt')])
  const addendum = join(entryPath(folder, name), ...addendumName(1).split('/'))
  const seen: boolean[] = []
  const pdf = watching('addenda/0001-letter.pdf', () => seen.push(existsSync(addendum)))
  writeAddendum(
    folder,
    name,
    { number: 1, at: '', previous: '', counts: null } as Omit<Addendum, 'parts' | 'format' | 'version'>,
    [pdf],
  )
  expect(seen.length).toBeGreaterThan(0)
  expect(seen).not.toContain(true)
  expect(readdirSync(join(addendum, '..')).toSorted()).toEqual(['0001-letter.pdf', '0001.json'])
})
