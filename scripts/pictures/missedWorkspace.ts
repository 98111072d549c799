import { addLocalChannel, makeSampleWorkspace } from '../../e2e/sampleWorkspace.ts'
import { insertPublication } from '../../electron/store/publications.ts'
import { beginSpell, endSpell, extendSpell } from '../../electron/store/schedulerSpells.ts'
import type { Deps } from '../../electron/usecases/deps.ts'
import { useCases } from '../../electron/usecases/useCases.ts'
import type { ChannelId, PostId } from '../../shared/contract/scalars.ts'
import { wallTimeText } from '../../shared/schedule/dueAt.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Lateness } from '../../shared/schedule/lateness.ts'
import type { MissedPolicy } from '../../shared/schedule/publication.ts'
import { addAccounts } from './networkAccounts.ts'

const zone = 'Europe/Stockholm'

/** The sample workspace after a night off, as the program finds it when it starts: its schedule last ran fourteen hours ago. */
export function makeMissedWorkspace(): Promise<string> {
  return makeSampleWorkspace(async (deps) => {
    await addLocalChannel(deps, 2_525)
    const accounts = addAccounts(deps)
    const { channels } = await useCases['channels.list'](deps, {})
    const named = (name: string) => channels.find((channel) => channel.name === name)?.id as ChannelId
    const { segments } = await useCases['segments.list'](deps, {})
    const add = async (title: string) => (await useCases['posts.create'](deps, { title })).id
    spell(deps)
    const letter = { channelId: named('E-post'), segmentId: segments[0]?.id ?? null }
    missed(deps, {
      ...letter,
      postId: 1 as PostId,
      hoursAgo: 13,
      recurrence: 'first working day of the month 09:00',
    })
    missed(deps, {
      postId: await add('Öppet hus på lärcentrum i Lycksele'),
      channelId: accounts.bluesky,
      hoursAgo: 12,
    })
    missed(deps, {
      postId: await add('Vinterns kurser: sista dag att söka'),
      channelId: accounts.mastodon,
      hoursAgo: 2,
    })
    missed(deps, {
      ...{ postId: await add('Nya lokaler i Sorsele'), channelId: accounts.linkedin, hoursAgo: 10 },
      ...{ policy: 'move', lateness: { window: null, moveTo: '09:00' } },
    })
    missed(deps, {
      postId: await add('Julhälsning'),
      channelId: accounts.facebook,
      hoursAgo: 9,
      policy: 'skip',
    })
    missed(deps, {
      ...{ postId: await add('Vårens studiecirklar'), channelId: named('LinkedIn'), hoursAgo: 1 },
      lateness: { window: { kind: 'hours', hours: 3 }, moveTo: null },
    })
  })
}

/** The program ran for a day, and was quit fourteen hours ago. */
function spell({ workspace: { database }, now }: Deps): void {
  const [began, ended] = [38, 14].map((hours) => instantText(now().subtract({ hours })))
  if (began === undefined || ended === undefined) return
  const id = beginSpell(database, { bootId: 'yesterday', now: began, held: false })
  extendSpell(database, id, ended)
  endSpell(database, id, 'quit')
}

interface Passed {
  readonly postId: PostId
  readonly channelId: ChannelId
  readonly segmentId?: Parameters<typeof insertPublication>[1]['segmentId']
  readonly hoursAgo: number
  readonly recurrence?: string
  readonly policy?: MissedPolicy
  readonly lateness?: Lateness
}

function missed(deps: Deps, { postId, channelId, hoursAgo, ...rest }: Passed): void {
  const { segmentId = null, recurrence = null, policy = 'ask', lateness = null } = rest
  const at = deps
    .now()
    .subtract({ hours: hoursAgo })
    .toZonedDateTimeISO(zone)
    .round({ smallestUnit: 'minute', roundingIncrement: 15 })
  insertPublication(
    deps.workspace.database,
    {
      ...{ postId, channelId, segmentId, zone, recurrence, missed: policy, lateness, handsAhead: false },
      ...{ wallTime: wallTimeText(at.toPlainDateTime()), dueAt: instantText(at.toInstant()) },
    },
    { now: instantText(deps.now().subtract({ hours: 40 })), plannedBy: 'kansliet' },
  )
}
