import { serverOf } from '../../shared/delivery/serverOf.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import {
  changeHandover,
  commitHandover,
  type Handover,
  type HandoverRow,
  handedRows,
  listHandovers,
  readHandover,
  releaseHandover,
  setAside,
} from '../store/handovers.ts'
import { pausedAllReader } from '../store/pausedAll.ts'
import { mayClaim } from '../store/schedulerLease.ts'
import { suppressionReader } from '../store/suppressions.ts'
import type { Deps } from '../usecases/deps.ts'
import { oneAtATime } from '../usecases/oneAtATime.ts'
import { planFollowing, requirePublication } from '../usecases/startPublication.ts'
import { follow, inMinutes, note, stands } from './followHandover.ts'
import { comeBack, timingOf } from './handAhead.ts'
import { handedLetter, recipientOfRow, titleOf } from './handedLetter.ts'
import type { Handing } from './handing.ts'
import { partPublication } from './partPublication.ts'
import { takeReturned } from './takeReturned.ts'

/** After a fault of ours. */
const faultMinutes = 10

/**
 * Takes a publication's next steps with an engine that sends it by itself: parts are prepared, handed over, followed until the engine
 * is done, and then looked at now and then for what comes back. Each step is committed, and each may be repeated, so that after a crash
 * at any moment it goes on where it was; what has been started is found again and never started twice.
 *
 * @returns what somebody has to mend before it can go on; null where nothing stands in the way
 */
export async function handOver(
  deps: Deps,
  { id, channel, engine, stop }: Omit<Handing, 'deps'> & { readonly stop: AbortSignal },
): Promise<Trouble | null> {
  const handing = { deps, id, channel, engine }
  const { database } = deps.workspace
  const { state } = requirePublication(deps, id)
  if (state === 'running' || state === 'done') partPublication(deps, id)
  const isPaused = pausedAllReader(database)
  let trouble: Trouble | null = null
  for (const handover of listHandovers(database, id)) {
    if (stop.aborted || !mayClaim(database) || isPaused()) break
    if (handover.lookAt === null || handover.lookAt > instantText(deps.now())) continue
    try {
      trouble ??= await takeStep(handing, handover)
    } catch (error) {
      changeHandover(database, handover.id, { lookAt: inMinutes(deps, faultMinutes) })
      throw error
    }
  }
  // It is about to stand still: what waits for its time at the engine does not go alone.
  if (trouble !== null)
    for (const { id: part, state: its } of listHandovers(database, id))
      if (its === 'scheduled') changeHandover(database, part, { lookAt: instantText(deps.now()) })
  return trouble
}

async function takeStep(handing: Handing, handover: Handover): Promise<Trouble | null> {
  const { state } = requirePublication(handing.deps, handing.id)
  switch (handover.state) {
    case 'preparing':
      return state === 'running' || state === 'done' ? prepare(handing, handover) : null
    case 'starting':
    case 'scheduled':
    case 'running':
    case 'paused':
      return oneAtATime(handing.deps.workspace.database, handing.id, async () => {
        // The officer may have taken it back while this waited.
        const now = readHandover(handing.deps.workspace.database, handover.id)
        return now === undefined
          ? null
          : follow(handing, now, requirePublication(handing.deps, handing.id).state)
      })
    case 'over':
      return await takeReturned(handing, handover)
  }
}

async function prepare(handing: Handing, found: Handover): Promise<Trouble | null> {
  const { deps, id, channel, engine } = handing
  const { database } = deps.workspace
  const timing = timingOf(found, deps.now())
  if (timing === 'wait') {
    changeHandover(database, found.id, { lookAt: found.sendAt })
    return null
  }
  if (timing === 'missed') {
    const back = await oneAtATime(database, id, () => comeBack(handing, { trouble: null }))
    if (back.kind === 'withdrawn') return null
    // Where other parts have gone already, this one follows them.
    if (back.kind !== 'begun') return stands(handing, found, back)
  }
  const handover = timing === 'ahead' ? found : atOnce(handing, found)
  setAsideSuppressed(deps, handover)
  const rows = handedRows(database, handover.id, 'queued')
  if (rows.length === 0) {
    releaseHandover(database, handover.id)
    return null
  }
  const letter = handedLetter(deps, id, channel.config, handover.county)
  const key = { name: handover.key, title: titleOf(deps, id, handover.county) }
  const step = await engine.prepare(
    key,
    letter,
    rows.map((row) => recipientOfRow(deps, row)),
    handover.sendAt,
  )
  if (step.kind !== 'done') return stands(handing, handover, step)
  const { blocked, refused, ...made } = step.value
  setAsideSaid(deps, serverOf(channel.config), rows, { blocked, refused })
  // Whoever has said no while it was being prepared: their row is not handed over, and the list is made anew without them.
  if (setAsideSuppressed(deps, handover)) return null
  return oneAtATime(database, id, async () => {
    const handed = commitHandover(database, handover, made)
    if (handed === undefined || handed.length === 0) return null
    note(deps, id, handed, 'begun')
    return follow(handing, { ...handover, ...made, state: 'starting' }, 'running')
  })
}

/** Its time has come before it could be handed over: it is started from here. */
function atOnce({ deps, id }: Handing, handover: Handover): Handover {
  if (handover.sendAt === null) return handover
  changeHandover(deps.workspace.database, handover.id, { sendAt: null })
  planFollowing(deps, requirePublication(deps, id))
  return { ...handover, sendAt: null }
}

/** @returns whether there were any */
function setAsideSuppressed({ workspace, now }: Deps, { id }: Handover): boolean {
  const { database, identityKey } = workspace
  const suppressed = suppressionReader(database, identityKey)
  const no = handedRows(database, id, 'queued').filter(({ emailKey }) => suppressed(emailKey) !== undefined)
  const word = { state: 'suppressed', response: null, now: instantText(now()) } as const
  setAside(
    database,
    no.map((row) => row.id),
    word,
  )
  return no.length > 0
}

function setAsideSaid(
  { workspace: { database }, now }: Deps,
  host: string,
  rows: readonly HandoverRow[],
  { blocked, refused }: { readonly blocked: readonly string[]; readonly refused: readonly string[] },
): void {
  const byAddress = new Map(rows.map((row) => [row.emailKey, row.id]))
  const idsOf = (addresses: readonly string[]) => addresses.flatMap((address) => byAddress.get(address) ?? [])
  const at = instantText(now())
  setAside(database, idsOf(blocked), { state: 'suppressed', response: `${host}: blocklisted`, now: at })
  setAside(database, idsOf(refused), {
    state: 'rejected',
    response: `${host}: not taken for an address`,
    now: at,
  })
}
