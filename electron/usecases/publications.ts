import type { publicationsContract } from '../../shared/contract/publications.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { figuresShownIn, forEverybody } from '../../shared/post/figuresShownIn.ts'
import type { Figure } from '../../shared/post/post.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Publication, PublicationState } from '../../shared/schedule/publication.ts'
import { readChannel } from '../store/channels.ts'
import { freezeFigures } from '../store/frozenFigures.ts'
import { forgetTimesPast, lookAtOnce } from '../store/handovers.ts'
import { seeMissed } from '../store/missedRuns.ts'
import { readPost } from '../store/posts.ts'
import { takeUpSteps } from '../store/publicationSteps.ts'
import { listPublications, movePublication, type PublicationChange } from '../store/publications.ts'
import { insertReceipt } from '../store/receipts.ts'
import { answerMissed } from './answerMissed.ts'
import { callOff } from './callOff.ts'
import type { Deps } from './deps.ts'
import { liveFiguresById } from './liveFigures.ts'
import { channelRoom } from './networkRoom.ts'
import { reschedulePublication } from './reschedulePublication.ts'
import { schedulePublication } from './schedulePublication.ts'
import { publicationsChanged, requirePublication, startPublication } from './startPublication.ts'
import type { UseCases } from './useCase.ts'
import { currentVariant } from './variants.ts'
import { takeBack } from './withdraw.ts'
import { isWithNetwork, takePostBack } from './withdrawPost.ts'

export const publications = {
  'publications.schedule': schedulePublication,

  'publications.list': (deps) => ({ publications: listPublications(deps.workspace.database) }),

  'publications.get': (deps, { id }) => requirePublication(deps, id),

  /** What is in the air is finished; nothing more goes. */
  'publications.pause': (deps, { id }) => stop(deps, requirePublication(deps, id), 'paused'),

  /** Goes on where it stood. One that had not begun waits for its time, and where that has passed begins now. */
  'publications.resume': async (deps, { id }) => {
    const publication = requirePublication(deps, id)
    if (publication.state !== 'paused') throw new RundbrevError('publication-state')
    if (publication.startedAt !== null) {
      forgetTimesPast(deps.workspace.database, id, instantText(deps.now()))
      takeUpSteps(deps.workspace.database, id)
      return move(deps, publication, 'running', { trouble: null })
    }
    if (publication.dueAt > instantText(deps.now())) {
      return move(deps, publication, 'scheduled', { trouble: null })
    }
    return startNow(deps, publication)
  },

  /** Nothing of it goes any more once this has answered; what had gone is in the answer. */
  'publications.cancel': (deps, { id }) => {
    const publication = requirePublication(deps, id)
    if (publication.state === 'missed') return answerMissed.skip(deps, id)
    // One that was moved after it had been missed: what becomes of it now is the officer's doing.
    if (publication.missedAt !== null) seeMissed(deps.workspace.database, [id], instantText(deps.now()))
    return stop(deps, publication, 'cancelled', { finishedAt: instantText(deps.now()) })
  },

  'publications.reschedule': reschedulePublication,

  'publications.runMissed': (deps, { id }) => answerMissed.run(deps, id),

  'publications.confirm': (deps, { id, url }) => {
    const { database } = deps.workspace
    const publication = requirePublication(deps, id)
    if (!publication.awaitsOfficer) throw new RundbrevError('publication-state')
    const at = instantText(deps.now())
    return database.transaction(() => {
      insertReceipt(database, id, { text: publishedText(deps, publication), url, at })
      freezeFigures(database, id, publishedFigures(deps, publication), at)
      return move(deps, publication, 'done', { finishedAt: at })
    })
  },
} satisfies UseCases<Exclude<keyof typeof publicationsContract, 'publications.pace' | `sending.${string}`>>

/**
 * One that an engine has been given before its time is taken back there before anything is said here.
 *
 * @throws RundbrevError `publication-state`, `engine-keeps-it`, and as `takePostBack`
 */
function stop(
  deps: Deps,
  publication: Publication,
  to: 'paused' | 'cancelled',
  change: { readonly finishedAt?: string } = {},
): Publication | Promise<Publication> {
  const here = () => (to === 'cancelled' ? callOff(deps, publication) : move(deps, publication, to, change))
  if (publication.channelKind === 'social' && isWithNetwork(deps.workspace.database, publication))
    return takePostBack(deps, publication, { state: to, trouble: null, ...change }).then((isBack) => {
      if (!isBack) return here()
      publicationsChanged(deps)
      return requirePublication(deps, publication.id)
    })
  if (publication.ahead === null) return here()
  return takeBack(deps, publication, { state: to, trouble: null, ...change }).then((isBack) => {
    if (!isBack) return here()
    publicationsChanged(deps)
    return requirePublication(deps, publication.id)
  })
}

/** @throws RundbrevError `publication-state` where it has moved on meanwhile */
function move(
  deps: Deps,
  { id }: Publication,
  to: PublicationState,
  change: PublicationChange = {},
): Publication {
  const { database } = deps.workspace
  if (!movePublication(database, id, to, change)) throw new RundbrevError('publication-state')
  // An engine that sends by itself hears of it at once.
  lookAtOnce(database, id, instantText(deps.now()))
  publicationsChanged(deps)
  deps.wakeScheduler()
  return requirePublication(deps, id)
}

async function startNow(deps: Deps, { id }: Publication): Promise<Publication> {
  await startPublication(deps, id)
  deps.wakeScheduler()
  return requirePublication(deps, id)
}

/** The variant that the officer was shown, a thread post after post; '' where its post is gone. */
function publishedText(deps: Deps, { channelId, postId }: Publication): string {
  const { database } = deps.workspace
  const channel = readChannel(database, channelId)
  const post = readPost(database, postId)
  if (channel?.kind !== 'assisted' || post === undefined) return ''
  const { posts } = currentVariant(deps, post, channel.network, channelRoom(deps, channel), true)
  return posts.map(({ text }) => text).join('\n\n')
}

/** The figures that the officer saw when they published it by hand; what only some counties see is not on a network. */
function publishedFigures(deps: Deps, { postId }: Publication): Figure[] {
  const post = readPost(deps.workspace.database, postId)
  if (post === undefined) return []
  return figuresShownIn(forEverybody(post.body), liveFiguresById(deps, post.language))
}
