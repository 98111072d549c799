import { Temporal } from 'temporal-polyfill'
import type { postFiguresContract } from '../../shared/contract/postFigures.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { mayReadFigures } from '../../shared/social/costOf.ts'
import { pointAt } from '../../shared/social/figureSchedule.ts'
import type { PostFigures } from '../../shared/social/postFigures.ts'
import { readChannel } from '../store/channels.ts'
import { listLooks, listWatches } from '../store/postFigures.ts'
import { listSteps } from '../store/publicationSteps.ts'
import { ownFigureRows } from '../store/reachRows.ts'
import { collectFigures, watchPublished } from './collectFigures.ts'
import type { Deps } from './deps.ts'
import { requirePublication } from './startPublication.ts'
import type { UseCases } from './useCase.ts'
import { asWork } from './work.ts'

export const postFigures = {
  'publications.figures': (deps, { id }) => {
    watchPublished(deps)
    const channel = readChannel(deps.workspace.database, requirePublication(deps, id).channelId)
    const off = channel?.kind === 'social' && !mayReadFigures(channel.config)
    return { posts: figuresOf(deps, id), off }
  },

  /** Called off, it keeps what it was told until then. */
  'publications.collectFigures': (deps, { id }) =>
    asWork(deps, 'collect-figures', ({ signal, tell }) =>
      collectFigures(deps, { kind: 'now', publicationId: id }, { stop: signal, asked: tell }),
    ),

  'reach.figureRows': ({ workspace }, { period, channel, figure }) => ({
    observations: ownFigureRows(workspace.database, period, { channel, figure }),
  }),
} satisfies UseCases<keyof typeof postFiguresContract>

/** What networks have said of each of a publication's posts. */
export function figuresOf({ workspace }: Deps, id: PublicationId): PostFigures[] {
  const { database } = workspace
  const looks = Map.groupBy(listLooks(database, id), ({ stepId }) => stepId)
  const watches = new Map(listWatches(database, id).map((watch) => [watch.stepId, watch]))
  return listSteps(database, id).flatMap(({ id: stepId, content, result, removedAt }) => {
    const watch = watches.get(stepId)
    if (content.kind !== 'post' || result?.kind !== 'post' || watch === undefined) return []
    const published = Temporal.Instant.from(watch.publishedAt)
    return {
      ...{ stepId, text: content.text, url: result.post.url, publishedAt: watch.publishedAt, removedAt },
      lookAt: removedAt === null ? watch.lookAt : null,
      looks: (looks.get(stepId) ?? []).map(({ at, figures, replies, trouble }) => ({
        ...{ at, figures, trouble },
        replies: replies && { ...replies, links: replies.links.map(({ url, at }) => ({ url, at })) },
        point: pointAt(published, Temporal.Instant.from(at)),
      })),
    }
  })
}
