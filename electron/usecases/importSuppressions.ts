import {
  type ListedSuppression,
  mostRejects,
  type SuppressionImportReport,
  suppressionListSteps,
} from '../../shared/audience/suppressionList.ts'
import type { Input } from '../../shared/contract/contract.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { nextBatch, noteAct } from '../store/audit.ts'
import { copyToContacts, countHolders } from '../store/suppressionLists.ts'
import {
  hashSuppressor,
  outweighs,
  type Suppression,
  suppressedHashes,
  suppressionHash,
} from '../store/suppressions.ts'
import { audienceChanged } from './contacts.ts'
import type { Deps } from './deps.ts'
import { inSlices } from './inSlices.ts'
import { readRecords } from './readRecords.ts'
import { asWork, type WorkUnderWay } from './work.ts'

/**
 * Blocks whoever is on a list. All of it is one transaction; rows that say nothing usable are told, and the others count.
 *
 * @throws RundbrevError `table-…`, `sheet-…`, `suppressions-none-found` where no column holds addresses, `work-cancelled`: then nothing is kept
 */
export async function importSuppressions(
  deps: Deps,
  input: Input<'suppressions.import'>,
): Promise<SuppressionImportReport> {
  return asWork(deps, 'import-suppressions', (underWay) => takeIn(deps, input, underWay))
}

async function takeIn(
  deps: Deps,
  input: Input<'suppressions.import'>,
  { step }: WorkUnderWay,
): Promise<SuppressionImportReport> {
  const { fileName, dryRun } = input
  const { database, identityKey } = deps.workspace
  const records = await readRecords(deps, input)
  // Every row is read and then weighed, half of its work each. Writing is one transaction, and is not told of.
  const total = records.length
  const { listed, rejected } = await inSlices(suppressionListSteps(records), (rows) => step(rows / 2, total))
  if (listed.length === 0) {
    throw new RundbrevError('suppressions-none-found', { file: fileName }, { file: fileName })
  }
  const now = instantText(deps.now())
  const lines = await inSlices(blockSteps(listed, identityKey, { ...input, now }), (rows) =>
    step((total + rows) / 2, total),
  )
  const known = suppressedHashes(database)
  const did = lines.map(({ hash, reason }) => {
    const before = known.get(hash)
    if (before === undefined) return 'added'
    return outweighs(reason, before) ? 'raised' : 'known'
  })
  const isNew = new Set(lines.filter((_, index) => did[index] !== 'known').map(({ hash }) => hash))
  const counted = (kind: (typeof did)[number]) => did.filter((other) => other === kind).length
  const counts = { added: counted('added'), raised: counted('raised') }
  const carryOut = () => {
    const batch = nextBatch(database)
    const suppress = hashSuppressor(database)
    for (const { hash, ...block } of lines) suppress(hash, { ...block, batch })
    const contacts = copyToContacts(database, identityKey, isNew)
    noteAct(database, {
      ...{ at: now, actor: deps.actor, action: 'suppressions.imported', batch },
      details: { values: { file: fileName, ...counts, rejected: rejected.length } },
    })
    return { batch, contacts }
  }
  const kept =
    dryRun || isNew.size === 0
      ? { batch: null, contacts: countHolders(database, identityKey, isNew) }
      : database.transaction(carryOut, { behavior: 'immediate' })
  if (kept.batch !== null) audienceChanged(deps)
  return {
    dryRun,
    batch: counts.added === 0 ? null : kept.batch,
    rows: listed.length + rejected.length,
    ...counts,
    known: counted('known'),
    contacts: kept.contacts,
    rejected: rejected.slice(0, mostRejects),
    rejectedCount: rejected.length,
  }
}

type Block = Omit<Suppression, 'batch'> & { readonly hash: string }
const linesPerStep = 2_000

/** What the lines of a list come to. A day is kept as its noon, which is the same day in every zone that is ours. */
function* blockSteps(
  listed: readonly ListedSuppression[],
  identityKey: string,
  unsaid: { readonly reason: Suppression['reason']; readonly fileName: string; readonly now: string },
): Generator<number, Block[]> {
  const blocks: Block[] = []
  for (const [index, { who, reason, day, source }] of listed.entries()) {
    if (index % linesPerStep === 0) yield index
    blocks.push({
      hash: who.kind === 'hash' ? who.hash : suppressionHash(identityKey, who.emailKey),
      reason: reason ?? unsaid.reason,
      at: day === null ? unsaid.now : `${day}T12:00:00.000Z`,
      source: source === '' ? unsaid.fileName : source,
    })
  }
  return blocks
}
