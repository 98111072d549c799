import { Temporal } from 'temporal-polyfill'
import { addLocalChannel, makeSampleWorkspace } from '../../e2e/sampleWorkspace.ts'
import { insertPublication, movePublication } from '../../electron/store/publications.ts'
import type { Deps } from '../../electron/usecases/deps.ts'
import { useCases } from '../../electron/usecases/useCases.ts'
import type { ChannelId, PostId } from '../../shared/contract/scalars.ts'
import { wallTimeText } from '../../shared/schedule/dueAt.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { PublicationState } from '../../shared/schedule/publication.ts'
import { addAccounts } from './networkAccounts.ts'

const zone = 'Europe/Stockholm'

const titles = [
  'Öppet hus på lärcentrum i Lycksele',
  'Vinterns kurser: sista dag att söka',
  'Nya lokaler i Sorsele',
  'Fjärrundervisning i glesbygd',
  'Vårens studiecirklar',
] as const

/**
 * The sample workspace of an officer who publishes some thirty times a month: what is over, what waits, what was missed or stands still,
 * and a letter that comes back every week.
 */
export function makeCalendarWorkspace(): Promise<string> {
  return makeSampleWorkspace(async (deps) => {
    await addLocalChannel(deps, 2_525)
    const accounts = addAccounts(deps)
    const { channels } = await useCases['channels.list'](deps, {})
    const letters = channels.find(({ name }) => name === 'E-post')?.id as ChannelId
    const ways = [letters, accounts.bluesky, accounts.mastodon, accounts.linkedin, accounts.facebook]
    const posts: PostId[] = []
    for (const title of titles) posts.push((await useCases['posts.create'](deps, { title })).id)
    const today = Temporal.Now.plainDateISO(zone)
    for (let index = -22; index < 44; index += 1) {
      const day = today.add({ days: index })
      const many = day.dayOfWeek >= 6 ? 0 : day.dayOfWeek === 2 ? 3 : 1
      for (let nth = 0; nth < many; nth += 1) {
        const time = { hour: 8 + ((index + 30 + nth * 2) % 8), minute: nth === 2 ? 15 : 0 }
        const channel = ways[(index + 30 + nth) % ways.length] as ChannelId
        const post = posts[(index + 30 + nth) % posts.length] as PostId
        put(deps, post, channel, day.toPlainDateTime(time), stateOf(index))
      }
    }
    const friday = today.add({ days: 12 - today.dayOfWeek })
    put(deps, posts[4] as PostId, letters, friday.toPlainDateTime({ hour: 13 }), 'scheduled', '0 13 * * 5')
  })
}

function stateOf(index: number): PublicationState {
  if (index < -2) return index % 9 === 0 ? 'failed' : 'done'
  if (index < 0) return 'missed'
  return index % 8 === 5 ? 'paused' : 'scheduled'
}

function put(
  deps: Deps,
  postId: PostId,
  channelId: ChannelId,
  at: Temporal.PlainDateTime,
  state: PublicationState,
  recurrence: string | null = null,
): void {
  const { database } = deps.workspace
  const now = instantText(deps.now())
  const dueAt = instantText(at.toZonedDateTime(zone).toInstant())
  if (state === 'scheduled' && dueAt <= now) return
  const id = insertPublication(
    database,
    {
      ...{ postId, channelId, segmentId: null, zone, recurrence, missed: 'ask', handsAhead: false },
      ...{ wallTime: wallTimeText(at), dueAt },
    },
    { now, plannedBy: 'kansliet' },
  )
  if (state === 'scheduled') return
  if (state === 'missed' || state === 'paused') movePublication(database, id, state)
  else {
    movePublication(database, id, 'running', { startedAt: dueAt })
    movePublication(database, id, state, { finishedAt: dueAt })
  }
}
