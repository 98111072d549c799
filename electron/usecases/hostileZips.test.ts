import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { docxToHtml } from './docxToHtml.ts'
import { moveIn } from './moving/moveWorkspace.ts'
import { openTestWorkspace } from './openTestWorkspace.ts'
import { readSheets } from './readSheet.ts'
import { verifyFile } from './verifyArchive.ts'

// Zips that no program writes, given to everything that reads one: what is wrong with them is told, and nothing of them is anywhere.

interface Entry {
  readonly name: string
  readonly bytes?: Buffer
  /** As the directory states it; left out: as it is. */
  readonly stated?: number
  readonly flags?: number
  /** As Unix has it: 0o120777 is a link. */
  readonly mode?: number
}

const deflatedNothing = deflateRawSync(Buffer.alloc(0))

/** A zip with whatever its directory is to say (APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12, 4.3.16). */
function zipOf(entries: readonly Entry[], count = entries.length): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const {
    name,
    bytes = Buffer.alloc(0),
    stated = bytes.length,
    flags = 0,
    mode = 0o100644,
  } of entries) {
    const packed = bytes.length === 0 ? deflatedNothing : deflateRawSync(bytes)
    const called = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(0x0314, 4)
    for (const [header, from] of [
      [local, 6],
      [central, 8],
    ] as const) {
      header.writeUInt16LE(flags, from)
      header.writeUInt16LE(8, from + 2)
      header.writeUInt32LE(crc32(bytes), from + 8)
      header.writeUInt32LE(packed.length, from + 12)
      header.writeUInt32LE(stated, from + 16)
      header.writeUInt16LE(called.length, from + 20)
    }
    central.writeUInt32LE((mode << 16) >>> 0, 38)
    central.writeUInt32LE(at, 42)
    pieces.push(local, called, packed)
    directory.push(central, called)
    at += local.length + called.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count & 0xffff, 8)
  end.writeUInt16LE(count & 0xffff, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...pieces, listed, end])
}

/** What each reader knows its own files by, without which it would not look any further. */
const known: readonly Entry[] = [
  { name: 'manifest.json', bytes: Buffer.from('{"formatVersion":1,"parts":[]}') },
  { name: '1-brev/manifest.json', bytes: Buffer.from('{}') },
  { name: 'xl/workbook.xml', bytes: Buffer.from('<workbook/>') },
  { name: 'word/document.xml', bytes: Buffer.from('<w:document/>') },
  { name: 'rundbrev.db', bytes: Buffer.from('SQLite format 3') },
]
const names = (...called: readonly string[]): Entry[] =>
  called.map((name) => ({ name, bytes: Buffer.from('evil') }))
/** A part of 10 GB states the most that four bytes can, and the rest elsewhere. */
const tenGigabytes = 0xffffffff
const zeros = Buffer.alloc(120_000_000)

const zips: readonly (readonly [string, () => Buffer])[] = [
  [
    'paths out of the folder',
    () => zipOf([...known, ...names('../evil.txt', 'archive/2026/1-brev/../../../../evil.txt')]),
  ],
  [
    'paths from the root',
    () => zipOf([...known, ...names('/tmp/evil.txt', 'C:\\evil.txt', '\\\\server\\evil.txt')]),
  ],
  [
    'names that are reserved on Windows',
    () =>
      zipOf([...known, ...names('archive/2026/1-brev/NUL', 'assets/con.txt', 'archive/2026/1-brev/brev.')]),
  ],
  ['the same name twice', () => zipOf([...known, ...known])],
  ['names that differ in their case', () => zipOf([...known, ...names('RUNDBREV.DB', 'XL/Workbook.xml')])],
  [
    'a link',
    () => zipOf([...known, { name: 'assets/link', bytes: Buffer.from('/etc/passwd'), mode: 0o120777 }]),
  ],
  [
    'a part of 10 GB',
    () => zipOf([...known, { name: 'xl/a.xml', bytes: Buffer.from('x'), stated: tenGigabytes }]),
  ],
  ['zeros without end', () => zipOf([...known, { name: 'word/a.xml', bytes: zeros }])],
  [
    'zeros without end that say they are few',
    () => zipOf([...known, { name: 'xl/a.xml', bytes: zeros, stated: 10 }]),
  ],
  [
    '65,000 parts',
    () => zipOf([...known, ...Array.from({ length: 65_000 }, (_, at) => ({ name: `a/${at}.txt` }))]),
  ],
  ['fewer parts than there are', () => zipOf(known, 2)],
  ['more parts than there are', () => zipOf(known, 60_000)],
  [
    'a part under a password',
    () => zipOf([...known, { name: 'xl/a.xml', bytes: Buffer.from('x'), flags: 1 }]),
  ],
]

const programRoot = resolve(import.meta.dirname, '../..')
const holder = {
  program: 'test',
  kind: 'command',
  host: 'dator',
  pid: process.pid,
  since: '2026-12-01T08:00:00Z',
} as const

const readers: Readonly<Record<string, (zip: Buffer, folder: string) => Promise<unknown>>> = {
  'a document of Word’s': (zip) => docxToHtml(zip, 'brev.docx'),
  'a workbook': (zip) => readSheets(zip, 'register.xlsx', { true: 'SANT', false: 'FALSKT' }),
  'an entry of the archive': (_zip, folder) => verifyFile(join(folder, 'hostile.zip')),
  'a moved workspace': (_zip, folder) => {
    const { deps } = openTestWorkspace()
    const options = { programRoot, holder, now: deps.now, actor: 'kollegan' }
    deps.workspace.database.$client.close()
    return moveIn(join(folder, 'hostile.zip'), join(folder, 'ny'), options)
  },
}

it.each(zips)(
  'a zip with %s is refused by whatever reads it, or read as far as it is sound',
  async (_what, make) => {
    const zip = make()
    for (const [reader, read] of Object.entries(readers)) {
      const parent = mkdtempSync(join(tmpdir(), 'rundbrev-zip-'))
      const folder = join(parent, 'here')
      mkdirSync(folder)
      writeFileSync(join(folder, 'hostile.zip'), zip)
      const before = process.memoryUsage().rss
      const outcome = await read(zip, folder).catch((error: unknown) => error)
      const isTold = outcome instanceof RundbrevError || !(outcome instanceof Error)
      expect(isTold, `${reader}: ${String(outcome)}`).toBe(true)
      // A moved workspace is the only one that is unpacked to the disk, and none of these is one.
      if (reader === 'a moved workspace') expect(outcome, reader).toBeInstanceOf(RundbrevError)
      expect([readdirSync(parent), readdirSync(folder)], reader).toEqual([['here'], ['hostile.zip']])
      expect(process.memoryUsage().rss - before, reader).toBeLessThan(600_000_000)
    }
  },
)
