import { createHash } from 'node:crypto'
import type { Input } from '../../shared/contract/contract.ts'
import type { EventImportReport, EventRejectedRow } from '../../shared/contract/events.ts'
import type { Participants } from '../../shared/reach/reachEvent.ts'
import { eventKey, placeKey } from '../../shared/reach/reachEvent.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { contentHash } from '../reach/contentHash.ts'
import { type ReadEvent, readEventTable } from '../reach/eventTable.ts'
import { importEvents } from '../store/importEvents.ts'
import { listPosts } from '../store/posts.ts'
import { listEvents } from '../store/reachEvents.ts'
import type { Deps } from './deps.ts'
import { observationOf } from './eventObservation.ts'
import { placeReaderOf } from './placeReader.ts'
import { noteReach, reachChanged } from './reach.ts'
import { readReachFile } from './reachFile.ts'
import { asWork, type WorkUnderWay } from './work.ts'

/**
 * Takes a table of events in, or only says what it would take in. Events that are fine are kept, the rows of the others are reported
 * with row, column and reason; one that is there already is left as it is, and is never overwritten.
 *
 * @throws RundbrevError `table-…`, `sheet-…`, `work-cancelled`: then nothing is kept
 */
export function importEventFile(deps: Deps, input: Input<'events.import'>): Promise<EventImportReport> {
  return asWork(deps, 'import-events', (underWay) => takeIn(deps, input, underWay))
}

/** Taken apart, understood, written. */
const steps = 3

async function takeIn(
  deps: Deps,
  { dryRun, ...file }: Input<'events.import'>,
  { step }: WorkUnderWay,
): Promise<EventImportReport> {
  const { database } = deps.workspace
  await step(0, steps)
  const records = await readReachFile(deps, file)
  await step(1, steps)
  const known = { placeOf: placeReaderOf(deps), posts: listPosts(database) }
  const { events: read, rejected: unread, leftOut } = readEventTable(records, known)
  const { fresh, unchanged, differing } = besideKept(deps, read)
  const rejected = [...unread, ...differing].toSorted((one, other) => one.row - other.row)
  const report = {
    events: fresh.map(({ row, event, participants }) => ({
      ...{ row, ...event },
      participants: participants.map(({ row: _, ...participant }) => participant),
    })),
    ...{ unchanged, rejected, leftOut: [...leftOut] },
  }
  if (dryRun || fresh.length === 0) return { ...report, importId: null }
  await step(2, steps)
  const list = {
    fileName: file.fileName,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    contentHash: contentHash(records),
    rejected: rejected.length,
    events: fresh,
  }
  const importId = database.transaction(() => {
    const kept = importEvents(database, list, (event) => observationOf(deps, event), instantText(deps.now()))
    const values = { importId: kept, source: 'events', added: fresh.length, rejected: rejected.length }
    noteReach(deps, 'reach.imported', values)
    return kept
  })
  reachChanged(deps)
  return { ...report, importId }
}

/** Which events nobody has entered yet, and which of the others say something else than what is kept. */
function besideKept(deps: Deps, events: readonly ReadEvent[]) {
  const kept = new Map(
    listEvents(deps.workspace.database, { from: null, to: null }).map((event) => [eventKey(event), event]),
  )
  const fresh: ReadEvent[] = []
  const differing: EventRejectedRow[] = []
  for (const read of events) {
    const there = kept.get(eventKey(read.event))
    if (there === undefined) fresh.push(read)
    else if (saidOf(there.participants) !== saidOf(read.participants)) {
      differing.push({ row: read.row, column: '', reason: 'event-differs', value: read.event.name })
    }
  }
  return { fresh, differing, unchanged: events.length - fresh.length - differing.length }
}

function saidOf(participants: readonly Participants[]): string {
  return participants
    .map((one) => `${placeKey(one)}=${one.value}`)
    .sort()
    .join(' ')
}
