import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { createWorkspace, openWorkspace } from './openWorkspace.ts'

// A workspace whose program was killed after thirty saves, ten of which are in the database and twenty in its log, and then damaged.
// It opens with every save that there is a way to know of, or it is refused and left as it is: never a crash, never less without a word.

const programRoot = resolve(import.meta.dirname, '../..')
const holder = {
  ...{ program: 'test', kind: 'command' as const, host: 'dator' },
  ...{ pid: process.pid, since: '2026-12-01T08:00:00Z' },
}
const files = ['rundbrev.db', 'rundbrev.db-wal', 'rundbrev.db-shm'] as const
const saves = 30
/** An opening each, and twice as many for the log and the database: RUNDBREV_DAMAGES=200 for a long look. */
const rounds = Number(process.env.RUNDBREV_DAMAGES ?? 24)
let killed: string

beforeAll(() => {
  const parent = mkdtempSync(join(tmpdir(), 'rundbrev-damaged-'))
  const workspace = createWorkspace({ folder: join(parent, 'workspace'), programRoot, holder })
  const { $client: sqlite } = workspace.database
  const save = sqlite.prepare('INSERT INTO suppressions (email_hash, reason, at) VALUES (?, ?, ?)')
  for (let number = 1; number <= saves; number++) {
    save.run(`${number}`.padStart(4, '0').repeat(30), 'unsubscribed', '2026-12-01T08:00:00.000Z')
    if (number === 10) sqlite.pragma('wal_checkpoint(TRUNCATE)')
  }
  killed = join(parent, 'killed')
  mkdirSync(killed)
  // While nobody writes, the files are what a killed process leaves behind.
  for (const name of files) copyFileSync(join(parent, 'workspace', name), join(killed, name))
  workspace.close()
})

interface Damage {
  readonly file: (typeof files)[number]
  readonly how: 'cut' | 'bit' | 'zeros'
  /** From 0 to 1: where in the file. */
  readonly at: number
  readonly bit: number
}

const damages = (of: readonly Damage['file'][]): fc.Arbitrary<Damage> =>
  fc.record({
    file: fc.constantFrom(...of),
    how: fc.constantFrom('cut' as const, 'bit' as const, 'zeros' as const),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    bit: fc.nat(7),
  })

function damage(bytes: Buffer, { how, at, bit }: Damage): Buffer {
  const offset = Math.floor(at * bytes.length)
  if (how === 'cut') return Buffer.from(bytes.subarray(0, offset))
  const damaged = Buffer.from(bytes)
  if (how === 'bit') damaged.writeUInt8(damaged.readUInt8(offset) ^ (1 << bit), offset)
  else damaged.fill(0, offset, Math.min(offset + 512, damaged.length))
  return damaged
}

type Outcome = { readonly refused: string } | { readonly numbers: readonly number[] }

/** @param without files that are not there at all */
function openDamaged(what: Damage | null, without: readonly string[] = []): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-damaged-copy-'))
  const kept = new Map<string, Buffer>()
  mkdirSync(join(folder, 'assets'))
  for (const name of files.filter((file) => !without.includes(file))) {
    const bytes = readFileSync(join(killed, name))
    kept.set(name, what?.file === name ? damage(bytes, what) : bytes)
    writeFileSync(join(folder, name), kept.get(name) as Buffer)
  }
  try {
    const workspace = openWorkspace({ folder, programRoot, holder })
    const hashes = workspace.database.$client
      .prepare('SELECT email_hash FROM suppressions ORDER BY 1')
      .pluck()
      .all()
    workspace.close()
    return { numbers: hashes.map((hash) => Number(String(hash).slice(0, 4))) }
  } catch (error) {
    if (!(error instanceof RundbrevError)) throw error
    for (const name of ['rundbrev.db', 'rundbrev.db-wal']) {
      const path = join(folder, name)
      expect(existsSync(path) ? readFileSync(path) : undefined, name).toEqual(kept.get(name))
    }
    return { refused: error.code }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const all = Array.from({ length: saves }, (_, index) => index + 1)
const refusals = ['workspace-damaged', 'workspace-foreign-schema', 'workspace-newer', 'workspace-missing']

it('opens with every save where nothing is damaged, with the index of its log and without', () => {
  expect(openDamaged(null)).toEqual({ numbers: all })
  expect(openDamaged(null, ['rundbrev.db-shm'])).toEqual({ numbers: all })
})

it('loses nothing by a log that is cut off or changed, or says that it would', () => {
  fc.assert(
    fc.property(damages(['rundbrev.db-wal', 'rundbrev.db-shm']), (what) => {
      const outcome = openDamaged(what)
      if ('refused' in outcome) expect(outcome.refused).toBe('workspace-damaged')
      else expect(outcome.numbers).toEqual(all)
    }),
    { numRuns: rounds * 2 },
  )
})

it('without the index of the log, as after a power cut, loses no more than the last save of a changed log unsaid', () => {
  fc.assert(
    fc.property(damages(['rundbrev.db-wal']), (what) => {
      const outcome = openDamaged(what, ['rundbrev.db-shm'])
      if ('refused' in outcome) expect(outcome.refused).toBe('workspace-damaged')
      // What was cut off leaves no trace: then it is all before it.
      else {
        expect(outcome.numbers).toEqual(all.slice(0, outcome.numbers.length))
        if (what.how === 'bit') expect(outcome.numbers.length).toBeGreaterThanOrEqual(saves - 1)
      }
    }),
    { numRuns: rounds },
  )
})

it('opens a damaged database or refuses it, and never ends otherwise', () => {
  fc.assert(
    fc.property(damages(['rundbrev.db']), (what) => {
      const outcome = openDamaged(what)
      if ('refused' in outcome) expect(refusals).toContain(outcome.refused)
      // Where a bit of a text is another, no page is amiss and SQLite cannot tell; but a save is not gone.
      else expect(outcome.numbers).toHaveLength(saves)
    }),
    { numRuns: rounds * 2 },
  )
})

it.each([0, 1, 2, 99])(
  'takes a database of which %i bytes are left for a damaged one and not for a new one',
  (bytes) => {
    const { length } = readFileSync(join(killed, 'rundbrev.db'))
    const cut = { file: 'rundbrev.db', how: 'cut', at: (bytes + 0.5) / length, bit: 0 } as const
    expect(openDamaged(cut)).toEqual({ refused: 'workspace-damaged' })
    expect(openDamaged(cut, ['rundbrev.db-wal', 'rundbrev.db-shm'])).toEqual({ refused: 'workspace-damaged' })
  },
)

it('says that a log has gone whose saves are nowhere else', () => {
  expect(openDamaged(null, ['rundbrev.db-wal'])).toEqual({ refused: 'workspace-damaged' })
})
