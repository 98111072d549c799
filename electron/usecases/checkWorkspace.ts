import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Fault, fault } from '../../shared/archive/finding.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import {
  endedWithRowsOpen,
  inTheAirOfNone,
  integrityFaults,
  keptImages,
  type LedgerFault,
  referenceFaults,
  settledWithoutTime,
} from '../store/ledgerFaults.ts'
import { countSumsAmiss } from '../store/settleSums.ts'
import { valueFaults } from '../store/valueFaults.ts'
import { backupPath, listBackups } from '../workspace/backups/backupFolder.ts'
import { assetFile, isAssetName } from '../workspace/folders.ts'
import { checkProgress } from './checkProgress.ts'
import type { Deps } from './deps.ts'
import { verifyArchive } from './verifyArchive.ts'
import { asWork, type WorkUnderWay } from './work.ts'

/** Told one by one; where there are more, a backup is what helps. */
const mostValues = 100

/**
 * Looks through all that a workspace keeps, and changes nothing: the database, the ledger, the images, the archive and the backups.
 * @throws RundbrevError `work-cancelled`
 */
export function checkWorkspace(deps: Deps) {
  return asWork(deps, 'check-workspace', ({ step }) => lookThrough(deps, step))
}

async function lookThrough(deps: Deps, step: WorkUnderWay['step']) {
  const { workspace, guard } = deps
  const { database, folder } = workspace
  const progress = checkProgress(deps.emit, step)
  const inDatabase: Fault[] = []
  const questions = databaseQuestions(database)
  for (const [done, ask] of questions.entries()) {
    await progress('database', done, questions.length)
    inDatabase.push(...ask())
  }
  const held = guard.isHeld() ? [fault('sending-held', { file: folder })] : []
  const images = keptImages(database)
  const inAssets = await assetFaults(folder, images, (done, all) => progress('images', done, all))
  const { entries, parts, faults } = await verifyArchive(deps, null, (done, all) =>
    progress('archive', done, all),
  ).catch((error: unknown) => {
    // Of an archive whose rows cannot be read the rows have been told.
    const isCalledOff = error instanceof RundbrevError && error.code === 'work-cancelled'
    if (inDatabase.length === 0 || isCalledOff) throw error
    return { entries: 0, parts: 0, faults: [] }
  })
  const inBackups = await backupFaults(folder, (done, all) => progress('backups', done, all))
  await progress('backups', 1, 1)
  const findings = [...inDatabase, ...held, ...inAssets, ...faults, ...inBackups]
  return { ok: findings.length === 0, findings, checked: { assets: images.length, entries, parts } }
}

/** Asked one after the other: nobody else is kept waiting for all of them. */
function databaseQuestions(database: Deps['workspace']['database']): (() => Fault[])[] {
  return [
    () =>
      integrityFaults(database).map((line) =>
        fault('database-inconsistent', { file: 'rundbrev.db' }, { reason: line }),
      ),
    () =>
      valueFaults(database, mostValues).map(({ table, column, row }) =>
        fault(
          'database-value',
          { file: 'rundbrev.db', field: `${table}.${column}`, id: String(row) },
          { table, column, row },
        ),
      ),
    () =>
      referenceFaults(database).map(({ table, rows }) =>
        fault('database-reference', { file: 'rundbrev.db', field: table }, { table, rows }),
      ),
    () => ledger('ledger-rows-open', endedWithRowsOpen(database)),
    () => ledger('ledger-row-unsettled', settledWithoutTime(database)),
    () => ledger('ledger-row-in-the-air', inTheAirOfNone(database)),
    () => sumFaults(countSumsAmiss(database)),
  ]
}

function sumFaults(count: number): Fault[] {
  return count === 0
    ? []
    : [fault('reach-sums-differ', { file: 'rundbrev.db', field: 'reach_sums' }, { count })]
}

function ledger(code: Fault['code'], faults: readonly LedgerFault[]): Fault[] {
  return faults.map(({ id, title, rows }) => fault(code, { id: String(id) }, { title, rows }))
}

/** Told before each thing how many are done. */
type Looked = (done: number, all: number) => Promise<void>

async function assetFaults(
  folder: string,
  images: readonly { readonly sha256: string; readonly name: string }[],
  looked: Looked,
): Promise<Fault[]> {
  const nameOf = new Map(images.map(({ sha256, name }) => [sha256, name]))
  const there = readdirSync(join(folder, 'assets')).filter((name) => /^[0-9a-f]{64}$/.test(name))
  const faults: Fault[] = []
  const all = [...new Set([...nameOf.keys(), ...there])]
  for (const [done, sha256] of all.entries()) {
    await looked(done, all.length)
    const place = { file: `assets/${String(sha256).slice(0, 64)}` }
    const values = { name: nameOf.get(sha256) || String(sha256).slice(0, 8) }
    if (!isAssetName(sha256) || !existsSync(assetFile(folder, sha256)))
      faults.push(fault('asset-missing', place, values))
    else if ((await hashOf(assetFile(folder, sha256))) !== sha256)
      faults.push(fault('asset-changed', place, values))
  }
  return faults
}

/** Backups that are no longer what they were made as: a restore would refuse them. */
async function backupFaults(folder: string, looked: Looked): Promise<Fault[]> {
  const faults: Fault[] = []
  const backups = listBackups(folder)
  for (const [done, { name, sha256 }] of backups.entries()) {
    await looked(done, backups.length)
    const found = await hashOf(backupPath(folder, name))
    if (found !== sha256) faults.push(fault('backup-changed', { file: `backups/${name}.db` }))
  }
  return faults
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece)
  return hash.digest('hex')
}
