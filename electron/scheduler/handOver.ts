import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { DeliveryEngine, EngineProgress, EngineStep } from '../../shared/delivery/deliveryEngine.ts'
import { serverOf } from '../../shared/delivery/serverOf.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import type { ChannelRow } from '../store/channels.ts'
import {
  changeHandover,
  commitHandover,
  type Handover,
  type HandoverRow,
  handedRows,
  listHandovers,
  releaseHandover,
  setAside,
  settleHandover,
} from '../store/handovers.ts'
import { suppressionReader } from '../store/suppressions.ts'
import type { Deps } from '../usecases/deps.ts'
import { requirePublication } from '../usecases/startPublication.ts'
import { handedLetter, recipientOfRow, titleOf } from './handedLetter.ts'
import { partPublication } from './partPublication.ts'
import { takeReturned } from './takeReturned.ts'

type EmailChannel = Extract<ChannelRow, { kind: 'email' }>

interface Handing {
  readonly deps: Deps
  readonly id: PublicationId
  readonly channel: EmailChannel
  readonly engine: DeliveryEngine
}

/** Minutes until an engine is asked again how far it has come. */
const lookMinutes = 2
/** Minutes after one, two, … times that it could not be asked. */
const retryMinutes = [1, 2, 5, 10, 30]
/** After a fault of ours. */
const faultMinutes = 10
/** So often in a row, and somebody is told; before anything has begun, that is. */
const patience = 4

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
  let trouble: Trouble | null = null
  for (const handover of listHandovers(database, id)) {
    if (stop.aborted) break
    if (handover.lookAt === null || handover.lookAt > instantText(deps.now())) continue
    try {
      trouble ??= await takeStep(handing, handover)
    } catch (error) {
      changeHandover(database, handover.id, { lookAt: inMinutes(deps, faultMinutes) })
      throw error
    }
  }
  return trouble
}

async function takeStep(handing: Handing, handover: Handover): Promise<Trouble | null> {
  const { state } = requirePublication(handing.deps, handing.id)
  switch (handover.state) {
    case 'preparing':
      return state === 'running' || state === 'done' ? prepare(handing, handover) : null
    case 'starting':
    case 'running':
    case 'paused':
      return follow(handing, handover, state)
    case 'over':
      return await takeReturned(handing, handover)
  }
}

async function prepare(handing: Handing, handover: Handover): Promise<Trouble | null> {
  const { deps, id, channel, engine } = handing
  const { database } = deps.workspace
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
  )
  if (step.kind !== 'done') return stands(handing, handover, step)
  const { blocked, refused, ...made } = step.value
  setAsideSaid(deps, serverOf(channel.config), rows, { blocked, refused })
  // Whoever has said no while it was being prepared: their row is not handed over, and the list is made anew without them.
  if (setAsideSuppressed(deps, handover)) return null
  const handed = commitHandover(database, handover, made)
  if (handed === undefined || handed.length === 0) return null
  note(deps, id, handed, 'begun')
  return follow(handing, { ...handover, ...made, state: 'starting' }, 'running')
}

/** Asks how far it has come, and what is wanted of it that it does not do yet. */
async function follow(
  handing: Handing,
  handover: Handover,
  wanted: ReturnType<typeof requirePublication>['state'],
): Promise<Trouble | null> {
  const { deps, id, channel, engine } = handing
  const { campaignId } = handover
  if (campaignId === null)
    throw new RundbrevError('internal-fault', {}, { message: `handover ${handover.id}` })
  const goesOn = wanted === 'running' || wanted === 'done'
  const step = await askFor(engine, campaignId, handover, { goesOn, cancelled: wanted === 'cancelled' })
  if (step.kind !== 'done') return stands(handing, handover, step)
  const { state, sent, toSend } = step.value
  const host = serverOf(channel.config)
  const { database } = deps.workspace
  const values = { host, sent, total: toSend }
  switch (state) {
    case 'finished':
      settle(handing, handover, step.value)
      return null
    case 'running':
      changeHandover(database, handover.id, {
        state: 'running',
        failures: 0,
        lookAt: inMinutes(deps, lookMinutes),
      })
      return null
    case 'draft':
    case 'paused':
      // Nobody's business until the officer resumes it.
      changeHandover(database, handover.id, {
        state: 'paused',
        failures: 0,
        lookAt: goesOn ? inMinutes(deps, lookMinutes) : null,
      })
      return goesOn ? { code: 'listmonk-paused', place: { host }, values } : null
    case 'cancelled':
    case 'gone':
      if (sent === 0 && state === 'cancelled' && wanted === 'cancelled') {
        // Before the commit, as where the officer puts rows back in line: what has not gone must not look as if it had.
        note(deps, id, handedRows(database, handover.id, 'sending'), 'released')
        releaseHandover(database, handover.id)
      } else
        settleHandover(database, handover.id, {
          state: 'in-doubt',
          response: said(host, campaignId, step.value),
          now: instantText(deps.now()),
        })
      return wanted === 'cancelled' ? null : { code: 'listmonk-stopped', place: { host }, values }
  }
}

/** Starting comes once, after the point of no return; resuming when the officer has resumed; holding when they have said so. */
function askFor(
  engine: DeliveryEngine,
  campaignId: number,
  { state }: Handover,
  { goesOn, cancelled }: { readonly goesOn: boolean; readonly cancelled: boolean },
): Promise<EngineStep<EngineProgress>> {
  if (!goesOn) return engine.hold(campaignId, cancelled ? 'cancelled' : 'paused')
  return state === 'running' ? engine.progress(campaignId) : engine.start(campaignId)
}

/** It says how many it has sent and not to whom: fewer than it was to send to, and nobody's row is sure. */
function settle({ deps, id, channel }: Handing, handover: Handover, progress: EngineProgress): void {
  const { database } = deps.workspace
  const rows = handedRows(database, handover.id, 'sending')
  const response = said(serverOf(channel.config), handover.campaignId ?? 0, progress)
  const state = progress.sent >= rows.length ? 'sent' : 'in-doubt'
  settleHandover(database, handover.id, { state, response, now: instantText(deps.now()) })
  changeHandover(database, handover.id, { lookAt: inMinutes(deps, 60) })
  if (state === 'sent') note(deps, id, rows, 'taken')
}

/** Nothing about a person stands in it. */
function said(host: string, campaignId: number, { state, sent, toSend }: EngineProgress): string {
  return `${host}: campaign ${campaignId} ${state}, ${sent} of ${toSend} sent`
}

function stands(
  { deps, channel }: Handing,
  handover: Handover,
  step: Exclude<EngineStep<unknown>, { readonly kind: 'done' }>,
): Trouble | null {
  const { database } = deps.workspace
  const failures = handover.failures + 1
  const minutes = retryMinutes[Math.min(failures, retryMinutes.length) - 1] ?? lookMinutes
  changeHandover(database, handover.id, { failures, lookAt: inMinutes(deps, minutes) })
  if (step.kind === 'trouble') return step.trouble
  // What has been handed over goes on without us.
  if (handover.state !== 'preparing' || failures < patience) return null
  changeHandover(database, handover.id, { failures: 0 })
  const host = serverOf(channel.config)
  return { code: 'engine-unreachable', place: { host }, values: { host, reason: step.reason } }
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

/** For an older copy of the workspace: these may have gone, or have, or have not after all. */
function note(
  deps: Deps,
  id: PublicationId,
  rows: readonly HandoverRow[],
  fate: 'begun' | 'taken' | 'released',
): void {
  const journal = deps.guard.journal(id)
  for (const { messageId } of rows) journal.note(messageId, fate)
  journal.close()
}

function inMinutes({ now }: Deps, minutes: number): string {
  return instantText(now().add({ minutes }))
}
