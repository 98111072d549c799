import type { ComingPublication, homeContract, WrittenPost } from '../../shared/contract/home.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { howFar } from '../../shared/schedule/howFar.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { countComing, hasGoneOut, nextPublications } from '../store/comingPublications.ts'
import { lastLetter } from '../store/lastLetter.ts'
import { readPausedAll } from '../store/pausedAll.ts'
import { underWay } from '../store/scheduleOutlook.ts'
import { readSettings } from '../store/settings.ts'
import { type LatelySaved, postsInWork } from '../store/writtenPosts.ts'
import { letterReach } from './letterReach.ts'
import { movedFigures } from './movedFigures.ts'
import type { UseCases } from './useCase.ts'
import { whatNeedsMe } from './whatNeedsMe.ts'
import { yearSoFar } from './yearSoFar.ts'

/** As much as is seen at a glance. */
const [mostPosts, mostComing] = [5, 3]

/** The screen that the program opens with, each of its cards by itself: what takes longer holds up none of the others. */
export const home = {
  'home.read': (deps) => {
    const { database } = deps.workspace
    const now = instantText(deps.now())
    const coming = nextPublications(database, now, mostComing)
    return {
      writing: postsInWork(database, now, mostPosts).map(writtenPost),
      hasSent: hasGoneOut(database),
      going: underWay(database)
        .filter(isGoing)
        .map((one) => ({ ...named(one), ...howFar(one), isTrial: one.trial })),
      coming: coming.map(comingPublication),
      more: countComing(database, now) - coming.length,
      standstill: deps.guard.isHeld() ? 'held' : readPausedAll(database) === null ? null : 'paused',
    }
  },

  'home.needs': async (deps) => ({ needs: await whatNeedsMe(deps) }),

  'home.moved': (deps) => movedFigures(deps),

  'home.lastLetter': (deps) => {
    const letter = lastLetter(deps.workspace.database)
    return { letter: letter === undefined ? null : letterReach(deps, letter) }
  },

  'home.year': (deps) => yearSoFar(deps, createTranslator(readSettings(deps.workspace.database).language)),
} satisfies UseCases<keyof typeof homeContract>

function writtenPost({ startedAt, isMissed, ...post }: LatelySaved): WrittenPost {
  if (isMissed) return { ...post, state: 'missed' }
  return { ...post, state: startedAt !== null ? 'changed' : post.dueAt !== null ? 'planned' : 'draft' }
}

function comingPublication(publication: Publication): ComingPublication {
  const { dueAt, zone, state, ahead } = publication
  return {
    ...named(publication),
    ...{ dueAt, zone },
    isPaused: state === 'paused',
    isElsewhere: ahead === 'handed',
  }
}

/** What stands still, or is in doubt, is told with what needs the officer. */
function isGoing({ trouble, steps }: Publication): boolean {
  return trouble === null && (steps?.inDoubt ?? 0) === 0
}

function named({ id, postTitle, channelName, channelKind, network, segmentName }: Publication) {
  return { id, postTitle, channelName, channelKind, network, segmentName }
}
