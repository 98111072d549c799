import { Temporal } from 'temporal-polyfill'
import { addLocalChannel, makeSampleWorkspace } from '../../e2e/sampleWorkspace.ts'
import { useCases } from '../../electron/usecases/useCases.ts'
import type { ChannelId, PostId } from '../../shared/contract/scalars.ts'
import { addAccounts } from './networkAccounts.ts'

const titles = [
  'Öppet hus på lärcentrum i Lycksele',
  'Vinterns kurser: sista dag att söka',
  'Nya lokaler i Sorsele',
  'Fjärrundervisning i glesbygd: vad vi lärde oss av det första året, och vad som kommer härnäst',
  'Vårens studiecirklar',
] as const

/** The sample workspace of an officer with a queue of letters and two on networks: places that are taken and free, a gap, and a time of its own. */
export function makeQueueWorkspace(): Promise<string> {
  return makeSampleWorkspace(async (deps) => {
    await addLocalChannel(deps, 2_525)
    const accounts = addAccounts(deps)
    const { channels } = await useCases['channels.list'](deps, {})
    const letters = channels.find(({ name }) => name === 'E-post')?.id as ChannelId
    const addSlot = (channelId: ChannelId, weekday: number, at: string) =>
      useCases['queue.addSlot'](deps, { channelId, weekday, at })
    await addSlot(letters, 2, '09:00')
    await addSlot(letters, 4, '15:00')
    await addSlot(accounts.bluesky, 1, '08:00')
    await addSlot(accounts.bluesky, 3, '12:00')
    await addSlot(accounts.bluesky, 5, '15:30')
    await addSlot(accounts.linkedin, 3, '10:00')
    const posts: PostId[] = []
    for (const title of titles) posts.push((await useCases['posts.create'](deps, { title })).id)
    const add = (post: number, channelId: ChannelId) =>
      useCases['queue.add'](deps, {
        ...{ postId: posts[post] as PostId, channelId, segmentId: null, missed: 'ask', handsAhead: false },
      })
    for (const post of [0, 1, 2, 3]) await add(post, accounts.bluesky)
    const { publication: gone } = await add(4, letters)
    for (const post of [1, 3]) await add(post, letters)
    await useCases['publications.cancel'](deps, { id: gone.id })
    await add(2, accounts.linkedin)
    const friday = Temporal.Now.plainDateISO('Europe/Stockholm').add({ days: 11 })
    await useCases['publications.schedule'](deps, {
      ...{ postId: posts[4] as PostId, channelId: letters, segmentId: null, recurrence: null, missed: 'ask' },
      at: { wallTime: `${friday}T11:15`, zone: 'Europe/Stockholm' },
    })
  })
}
