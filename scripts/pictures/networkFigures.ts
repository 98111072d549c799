import { insertFigureObservations, insertLook, insertWatch } from '../../electron/store/postFigures.ts'
import { listSteps } from '../../electron/store/publicationSteps.ts'
import type { Deps } from '../../electron/usecases/deps.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { instantText } from '../../shared/schedule/instantText.ts'

/** What Mastodon's documents say of each. */
const definitions = {
  favourites_count: 'How many favourites this status has received.',
  reblogs_count: 'How many boosts this status has received.',
  replies_count: 'How many replies this status has received.',
} as const

/** What a network has told of a publication's posts after an hour and a day; the week was missed, the month is to come. */
export function tellFigures(deps: Deps, id: PublicationId, channel: string): void {
  const { database } = deps.workspace
  const publishedAt = deps.now().subtract({ hours: 9 * 24 })
  const posts = listSteps(database, id).filter(({ content }) => content.kind === 'post')
  for (const [index, { id: stepId }] of posts.entries()) {
    const lookAt = instantText(publishedAt.add({ hours: 30 * 24 }))
    insertWatch(database, { stepId, publishedAt: instantText(publishedAt), lookAt })
    for (const [hours, value] of [
      [1, 4],
      [24, 17],
    ] as const) {
      const at = instantText(publishedAt.add({ hours, minutes: 3 }))
      const figures = Object.entries(definitions)
        .filter((_, place) => index === 0 || place < 2)
        .map(([name, definition], place) => ({
          ...{ name, definition, metric: null, value: Math.floor(value / (place + 1 + index)) },
        }))
      const links = [{ url: 'https://social.example/@lasare/1', at }]
      const replies = index === 0 ? { count: figures.at(-1)?.value ?? 0, links } : { count: 0, links: [] }
      insertLook(database, stepId, { at, figures, replies, trouble: null })
      insertFigureObservations(
        database,
        stepId,
        { at, figures },
        {
          ...{ source: 'Mastodon API', channel, postId: 2 as never },
          ...{ periodFrom: instantText(publishedAt).slice(0, 10), periodTo: at.slice(0, 10) },
        },
      )
    }
  }
}
