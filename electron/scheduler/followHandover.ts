import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { EngineProgress, EngineStep } from '../../shared/delivery/deliveryEngine.ts'
import { serverOf } from '../../shared/delivery/serverOf.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { ErrorCode } from '../../shared/i18n/catalogue.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import {
  changeHandover,
  type Handover,
  type HandoverRow,
  handedRows,
  releaseHandover,
  settleHandover,
} from '../store/handovers.ts'
import type { Deps } from '../usecases/deps.ts'
import { planFollowing, requirePublication } from '../usecases/startPublication.ts'
import { followScheduled, notKept, tell, timingOf } from './handAhead.ts'
import type { Handing } from './handing.ts'

/** Minutes until an engine is asked again how far it has come. */
const lookMinutes = 2
/** Minutes after one, two, … times that it could not be asked. */
const retryMinutes = [1, 2, 5, 10, 30]
/** So often in a row, and somebody is told; before anything has begun, that is. */
const patience = 4

/** Asks how far it has come, and what is wanted of it that it does not do yet. */
export async function follow(
  handing: Handing,
  handover: Handover,
  wanted: ReturnType<typeof requirePublication>['state'],
): Promise<Trouble | null> {
  const { deps, id, channel } = handing
  const { campaignId } = handover
  if (campaignId === null)
    throw new RundbrevError('internal-fault', {}, { message: `handover ${handover.id}` })
  const goesOn = wanted === 'running' || wanted === 'done'
  const isAhead = handover.sendAt !== null && handover.state !== 'running'
  const asked = goesOn && isAhead && handover.state !== 'scheduled'
  const step = await askFor(handing, campaignId, handover, { goesOn, cancelled: wanted === 'cancelled' })
  if (step.kind !== 'done') return stands(handing, handover, step)
  const { state, sent, toSend } = step.value
  if (goesOn && state !== 'draft' && state !== 'scheduled') planFollowing(deps, requirePublication(deps, id))
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
    case 'scheduled': {
      if (!goesOn) {
        changeHandover(database, handover.id, { lookAt: inMinutes(deps, 1) })
        return null
      }
      const next = await followScheduled(handing, handover, step.value, asked)
      return next.kind === 'done' ? null : stands(handing, handover, next)
    }
    case 'draft':
      if (wanted === 'cancelled') {
        note(deps, id, handedRows(database, handover.id, 'sending'), 'released')
        releaseHandover(database, handover.id)
        return null
      }
      if (asked) {
        const next = await notKept(handing, handover, step.value)
        return next.kind === 'done' ? null : stands(handing, handover, next)
      }
      return standsStill(
        handing,
        handover,
        goesOn,
        isAhead ? 'listmonk-unscheduled' : 'listmonk-paused',
        values,
      )
    case 'paused':
      return standsStill(handing, handover, goesOn, 'listmonk-paused', values)
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

/** Nobody's business until the officer resumes it. */
function standsStill(
  { deps, channel }: Handing,
  handover: Handover,
  goesOn: boolean,
  code: ErrorCode,
  values: Trouble['values'],
): Trouble | null {
  const lookAt = goesOn ? inMinutes(deps, lookMinutes) : null
  changeHandover(deps.workspace.database, handover.id, { state: 'paused', failures: 0, lookAt })
  return goesOn ? { code, place: { host: serverOf(channel.config) }, values } : null
}

/** Starting comes once, after the point of no return; resuming when the officer has resumed; holding when they have said so. */
function askFor(
  { deps, id, engine }: Handing,
  campaignId: number,
  handover: Handover,
  { goesOn, cancelled }: { readonly goesOn: boolean; readonly cancelled: boolean },
): Promise<EngineStep<EngineProgress>> {
  const { state } = handover
  if (!goesOn) return engine.hold(campaignId, cancelled ? 'cancelled' : 'paused')
  if (state === 'running' || state === 'scheduled') return engine.progress(campaignId)
  switch (timingOf(handover, deps.now())) {
    case 'ahead':
    case 'wait':
      // Once more where it has been taken back in between: from now on it may go.
      note(deps, id, handedRows(deps.workspace.database, handover.id, 'sending'), 'begun')
      return engine.schedule(campaignId)
    case 'now':
      return engine.start(campaignId)
    case 'missed':
      // It goes late only where the officer has said so.
      return state === 'starting' ? engine.progress(campaignId) : engine.start(campaignId)
  }
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

/** It could not be asked, or somebody has to mend something first. @returns what somebody is told */
export function stands(
  handing: Handing,
  handover: Handover,
  step: Exclude<EngineStep<unknown>, { readonly kind: 'done' }>,
): Trouble | null {
  const { deps, channel } = handing
  const { database } = deps.workspace
  const failures = handover.failures + 1
  const minutes = retryMinutes[Math.min(failures, retryMinutes.length) - 1] ?? lookMinutes
  changeHandover(database, handover.id, { failures, lookAt: inMinutes(deps, minutes) })
  if (step.kind === 'trouble') return step.trouble
  if (handover.sendAt !== null && (handover.state === 'preparing' || handover.state === 'starting')) {
    // There is time: it is tried again until it is due, and whoever wants to turn the computer off is told.
    if (failures >= patience) {
      const host = serverOf(channel.config)
      tell(handing, { code: 'listmonk-not-handed', place: { host }, values: { host, reason: step.reason } })
    }
    return null
  }
  // What has been handed over goes on without us.
  if (handover.state !== 'preparing' || failures < patience) return null
  changeHandover(database, handover.id, { failures: 0 })
  const host = serverOf(channel.config)
  return { code: 'engine-unreachable', place: { host }, values: { host, reason: step.reason } }
}

/** For an older copy of the workspace: these may have gone, or have, or have not after all. */
export function note(
  deps: Deps,
  id: PublicationId,
  rows: readonly HandoverRow[],
  fate: 'begun' | 'taken' | 'released',
): void {
  const journal = deps.guard.journal(id)
  for (const { messageId } of rows) journal.note(messageId, fate)
  journal.close()
}

/** That many minutes from now. */
export function inMinutes({ now }: Deps, minutes: number): string {
  return instantText(now().add({ minutes }))
}
