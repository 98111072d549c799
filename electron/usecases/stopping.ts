import { Temporal } from 'temporal-polyfill'
import type { stoppingContract } from '../../shared/contract/stopping.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import {
  type EngineWord,
  isAllGone,
  type StopAccount,
  stopAccount,
  stopSeconds,
} from '../../shared/schedule/stopAccount.ts'
import { isFinal } from '../../shared/schedule/transitions.ts'
import { noteAct } from '../store/audit.ts'
import { listHandovers, lookAtOnce } from '../store/handovers.ts'
import { justStarted } from '../store/justStarted.ts'
import { readPausedAll } from '../store/pausedAll.ts'
import { listSteps } from '../store/publicationSteps.ts'
import { movePublication } from '../store/publications.ts'
import type { Deps } from './deps.ts'
import { holdAtEngine } from './holdAtEngine.ts'
import { publications } from './publications.ts'
import { endRounds } from './rounds.ts'
import { publicationsChanged, requirePublication } from './startPublication.ts'
import type { UseCases } from './useCase.ts'
import { isWithNetwork } from './withdrawPost.ts'

/**
 * How long the answer to what is in the air is waited for. Nothing else goes meanwhile, and what has no answer by then is told as being in
 * the air still.
 */
const mostMs = 8000
/** What is over was due this many days ago at most: one that was missed may start late. */
const lateDays = 14

export const stopping = {
  'publications.stop': async (deps, { id }) => {
    const publication = requirePublication(deps, id)
    if (isFinal(publication.state) || publication.state === 'paused') return account(deps, publication)
    if (publication.awaitsOfficer) throw new RundbrevError('publication-state')
    if (publication.channelKind === 'social' && isWithNetwork(deps.workspace.database, publication))
      return await takenBack(deps, publication)
    return await stopHere(deps, publication)
  },

  'publications.account': (deps, { id }) => account(deps, requirePublication(deps, id)),

  'publications.justStarted': (deps) => {
    // While everything is paused nothing goes that would have to be stopped.
    if (readPausedAll(deps.workspace.database) !== null) return { started: [] }
    const now = deps.now()
    const [since, dueSince] = [now.subtract({ seconds: stopSeconds }), now.subtract({ hours: 24 * lateDays })]
    const began = justStarted(deps.workspace.database, {
      ...{ since: instantText(since), dueSince: instantText(dueSince), now: instantText(now) },
    })
    return {
      started: began.map(({ id, at }) => ({
        publication: requirePublication(deps, id),
        until: instantText(Temporal.Instant.from(at).add({ seconds: stopSeconds })),
      })),
    }
  },
} satisfies UseCases<keyof typeof stoppingContract>

async function stopHere(deps: Deps, publication: Publication): Promise<StopAccount> {
  const { database } = deps.workspace
  const { id, channelKind, ahead } = publication
  // What waits at an engine for its time is taken back there, and is one that has not begun.
  if (ahead !== null) return await pausedWhereItIs(deps, publication)
  const parts = listHandovers(database, id).filter(({ state }) => state !== 'over')
  // On the disk before anybody is waited for: who is about to begin looks there.
  const stopped = database.transaction(
    () => {
      if (!movePublication(database, id, 'paused')) return false
      note(deps, publication)
      lookAtOnce(database, id, instantText(deps.now()))
      return true
    },
    { behavior: 'immediate' },
  )
  if (!stopped) return account(deps, requirePublication(deps, id))
  publicationsChanged(deps)
  await endRounds(database, id, mostMs)
  const engine = parts.length === 0 || channelKind !== 'email' ? null : await holdAtEngine(deps, publication)
  const told = database.transaction(() => settled(deps, publication, engine), { behavior: 'immediate' })
  publicationsChanged(deps)
  deps.wakeScheduler()
  return told
}

/** The last of it was in the air, and is settled: there is nothing to call off or to let go on, and it ends as it would have. */
function settled(deps: Deps, { id }: Publication, engine: EngineWord | null): StopAccount {
  const told = account(deps, requirePublication(deps, id), engine)
  const hadBegun = told.letters !== null || told.posts !== null
  if (!hadBegun || !isAllGone(told)) return told
  movePublication(deps.workspace.database, id, 'running')
  return account(deps, requirePublication(deps, id), engine)
}

/** A post that its network has, or may have: it is out there already, or nothing of it is. */
async function takenBack(deps: Deps, publication: Publication): Promise<StopAccount> {
  try {
    return await pausedWhereItIs(deps, publication)
  } catch (error) {
    if (error instanceof RundbrevError && error.code === 'network-published-first')
      return account(deps, requirePublication(deps, publication.id))
    throw error
  }
}

async function pausedWhereItIs(deps: Deps, publication: Publication): Promise<StopAccount> {
  const paused = await publications['publications.pause'](deps, { id: publication.id })
  note(deps, publication)
  return account(deps, paused)
}

function account(deps: Deps, publication: Publication, engine: EngineWord | null = null): StopAccount {
  return stopAccount(publication, listSteps(deps.workspace.database, publication.id), engine)
}

function note(deps: Deps, { postTitle: post, channelName: channel }: Publication): void {
  noteAct(deps.workspace.database, {
    ...{ at: instantText(deps.now()), actor: deps.actor, action: 'publication.stopped' },
    details: { values: { post, channel } },
  })
}
