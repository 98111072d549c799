import { Temporal } from 'temporal-polyfill'
import type { EngineProgress, EngineStep } from '../../shared/delivery/deliveryEngine.ts'
import { serverOf } from '../../shared/delivery/serverOf.ts'
import { wallTimeOf } from '../../shared/schedule/dueAt.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import { grace } from '../../shared/schedule/tick.ts'
import { erasedAddress } from '../store/erasedDelivery.ts'
import { changeHandover, type Handover, type HandoverRow, handedRows, setAside } from '../store/handovers.ts'
import { noteTrouble, readPublication } from '../store/publications.ts'
import { suppressionReader } from '../store/suppressions.ts'
import type { Unstarted } from '../store/unstart.ts'
import { planFollowing, publicationsChanged, requirePublication } from '../usecases/startPublication.ts'
import { noteReleased, type Withdrawn, withdraw } from '../usecases/withdraw.ts'
import { recipientOfRow } from './handedLetter.ts'
import type { Handing } from './handing.ts'

/** The engine takes no time that has passed, and making list and campaign takes a while. */
const leastSeconds = 60
/** Minutes between two looks at what waits for its time; whoever is suppressed makes it one at once (`suppressions_handed`). */
const waitingMinutes = 60
/** Seconds after its time until it is looked whether it has begun. */
const begunSeconds = 15

/** ahead: there is time to hand it over. wait: there is not, and it is not yet time. missed: nobody was there at its time. */
export type Timing = 'ahead' | 'wait' | 'now' | 'missed'

/** @param sendAt when the engine is to begin; null: as soon as it is told */
export function timingOf({ sendAt }: Pick<Handover, 'sendAt'>, now: Temporal.Instant): Timing {
  if (sendAt === null) return 'now'
  const left = now.until(sendAt).total('seconds')
  if (left >= leastSeconds) return 'ahead'
  if (left > 0) return 'wait'
  return -left <= grace.total('seconds') ? 'now' : 'missed'
}

/** What an engine says of a campaign that waits for its time. `asked`: it has just been asked to. */
export async function followScheduled(
  handing: Handing,
  handover: Handover,
  progress: EngineProgress,
  asked: boolean,
): Promise<EngineStep<null>> {
  const { deps, id, channel } = handing
  const { database } = deps.workspace
  const { sendAt } = handover
  const now = deps.now()
  if (sendAt === null || Temporal.Instant.compare(sendAt, now) <= 0) {
    changeHandover(database, handover.id, {
      ...{ state: 'running', failures: 0 },
      lookAt: instantText(now.add({ minutes: 1 })),
    })
    return nothing
  }
  const isKept = progress.sendAt !== null && isSame(progress.sendAt, sendAt)
  if (asked && !isKept) return notKept(handing, handover, progress)
  // First of all: whoever is suppressed from now on makes it another look.
  changeHandover(database, handover.id, {
    ...{ state: 'scheduled', failures: 0 },
    lookAt: earlier(
      now.add({ minutes: waitingMinutes }),
      Temporal.Instant.from(sendAt).add({ seconds: begunSeconds }),
    ),
  })
  const host = serverOf(channel.config)
  const at = onTheWall(progress.sendAt, requirePublication(deps, id).zone)
  tell(handing, isKept ? null : { code: 'listmonk-time-changed', place: { host }, values: { host, at } })
  if (handover.state !== 'scheduled') publicationsChanged(deps)
  return loseSuppressed(handing, handover, id)
}

/** Whoever must not be written to any more is taken off the list, and set aside here once they are off. */
async function loseSuppressed(
  { deps, channel, engine }: Handing,
  handover: Handover,
  id: Handing['id'],
): Promise<EngineStep<null>> {
  const { database, identityKey } = deps.workspace
  const { campaignId, listId } = handover
  if (campaignId === null || listId === null) return nothing
  const rows = handedRows(database, handover.id, 'sending')
  const suppressed = suppressionReader(database, identityKey)
  const isNo = ({ email, emailKey }: HandoverRow) =>
    email === erasedAddress || suppressed(emailKey) !== undefined
  const kept = new Map(
    rows
      .filter((row) => !isNo(row))
      .map((row) => [recipientOfRow(deps, row).address.toLowerCase(), row] as const),
  )
  const step = await engine.keep(listId, [...kept.keys()])
  if (step.kind !== 'done') return step
  const theirs = step.value.flatMap((address) => kept.get(address) ?? [])
  const ours = rows.filter(isNo)
  if (ours.length + theirs.length === 0) return nothing
  const empty = ours.length + theirs.length === rows.length
  // A campaign for nobody is not left to begin.
  const state = empty ? await engine.takeBack(campaignId) : await engine.progress(campaignId)
  if (state.kind !== 'done') return state
  // It has begun meanwhile: who was off the list in time, only its end can tell.
  if (state.value.state !== (empty ? 'draft' : 'scheduled')) return nothing
  const word = { state: 'suppressed', now: instantText(deps.now()) } as const
  noteReleased(deps, id, [...ours, ...theirs])
  const idsOf = (some: readonly HandoverRow[]) => some.map((row) => row.id)
  database.transaction(() => {
    setAside(database, idsOf(ours), { ...word, response: null }, 'sending')
    const response = `${serverOf(channel.config)}: blocklisted`
    setAside(database, idsOf(theirs), { ...word, response }, 'sending')
    if (!empty) return
    changeHandover(database, handover.id, { state: 'over', lookAt: null })
    planFollowing(deps, requirePublication(deps, id))
  })
  publicationsChanged(deps)
  return nothing
}

/** An engine that was asked to keep the time is no further than before, or has put down another: this computer keeps it then, and says so. */
export async function notKept(
  handing: Handing,
  handover: Handover,
  { state, sendAt, said }: EngineProgress,
): Promise<EngineStep<null>> {
  const { deps, channel } = handing
  const host = serverOf(channel.config)
  const values = { host, response: said ?? `${state} ${sendAt ?? ''}`.trim() }
  // What never came that far, and was to go hours ago, is nothing against the engine.
  const isMissed = timingOf(handover, deps.now()) === 'missed'
  const back = await comeBack(
    handing,
    isMissed
      ? { trouble: null }
      : { trouble: { code: 'listmonk-no-schedule', place: { host }, values }, handsAhead: false },
  )
  if (back.kind === 'withdrawn') return nothing
  if (back.kind !== 'begun') return back
  // Other parts have gone, or go: this one follows them at its time.
  changeHandover(deps.workspace.database, handover.id, { sendAt: null, lookAt: handover.sendAt })
  return nothing
}

/** Makes it one again that waits here for its time; what becomes of it where that has passed is said by its own policy. */
export async function comeBack(handing: Handing, become: Omit<Unstarted, 'state'>): Promise<Withdrawn> {
  const { deps, id, engine } = handing
  const back = await withdraw(deps, id, engine, { ...become, state: 'scheduled' })
  if (back.kind === 'withdrawn') publicationsChanged(deps)
  return back
}

/** Says what is wrong with one that goes on all the same, or that it is right again. */
export function tell({ deps, id }: Handing, trouble: Trouble | null): void {
  const known = readPublication(deps.workspace.database, id)?.trouble ?? null
  if (known?.code === trouble?.code) return
  noteTrouble(deps.workspace.database, id, trouble)
  publicationsChanged(deps)
}

const nothing = { kind: 'done', value: null } as const

/** An engine writes the same instant in a zone of its own. */
function isSame(theirs: string, ours: string): boolean {
  try {
    return Math.abs(Temporal.Instant.from(theirs).since(ours).total('seconds')) < 1
  } catch {
    return false
  }
}

/** "2026-12-18 09:00" of an instant as an engine writes it; as it is where it is none. */
function onTheWall(theirs: string | null, zone: string): string {
  try {
    return wallTimeOf(Temporal.Instant.from(theirs ?? ''), zone)
      .slice(0, 16)
      .replace('T', ' ')
  } catch {
    return theirs ?? '–'
  }
}

function earlier(one: Temporal.Instant, other: Temporal.Instant): string {
  return instantText(Temporal.Instant.compare(one, other) < 0 ? one : other)
}
