import { isRedDay } from '../electron/calendar/redDays.ts'
import type { Repeating } from '../electron/channels/channelAdapter.ts'
import { usualPatience } from '../electron/publishing/patience.ts'
import type { SessionKept } from '../electron/publishing/publishing.ts'
import { publishSteps } from '../electron/publishing/publishSteps.ts'
import { type TakenBack, takeBackPost } from '../electron/publishing/takeBackPost.ts'
import { openTestNetwork } from '../electron/publishing/testNetwork.ts'
import { insertSocialChannel, type SocialChannelRow } from '../electron/store/channels.ts'
import { insertSteps, listSteps, takeUpSteps } from '../electron/store/publicationSteps.ts'
import { insertPublication, movePublication, readPublication } from '../electron/store/publications.ts'
import { unstart } from '../electron/store/unstart.ts'
import type { TestWorkspace } from '../electron/usecases/openTestWorkspace.ts'
import { posts } from '../electron/usecases/posts.ts'
import type { PublicationId } from '../shared/contract/scalars.ts'
import { instantText } from '../shared/schedule/instantText.ts'
import type { Lateness } from '../shared/schedule/lateness.ts'
import type { MissedPolicy } from '../shared/schedule/publication.ts'
import type { SocialChannelConfig } from '../shared/social/socialChannelConfig.ts'

const config: SocialChannelConfig = {
  ...{ network: 'mastodon', address: 'https://social.example', privateAllowed: false },
  ...{ visibility: 'public', clientId: '', tokenEnv: null },
}
export const due = '2026-12-18T10:00:00.000Z'
let made = 1

/** A publication of one post with an image, for 10 o'clock, that has begun, on a network in memory. */
export function ahead(
  { deps }: TestWorkspace,
  {
    repeating = 'after-look' as Repeating,
    keeps = 'time' as 'time' | 'another' | 'nothing',
    missed = 'ask' as MissedPolicy,
    lateness = null as Lateness | null,
    thread = false,
    clockApart = 0,
  } = {},
) {
  const { database } = deps.workspace
  const now = instantText(deps.now())
  const postId = posts['posts.create'](deps, { title: 'Inlägg' }).id
  const name = `konto ${made++}`
  const channelId = insertSocialChannel(database, { name, config, now })
  const id: PublicationId = insertPublication(
    database,
    {
      ...{
        postId,
        channelId,
        segmentId: null,
        missed,
        lateness,
        handsAhead: true,
        dueAt: due,
        recurrence: null,
      },
      ...{ wallTime: '2026-12-18T11:00', zone: 'Europe/Stockholm' },
    },
    { now, plannedBy: 'officer' },
  )
  const begin = () => {
    movePublication(database, id, 'running', { startedAt: instantText(deps.now()) })
    const image = { sha256: 'a'.repeat(64), mime: 'image/png', width: 2, height: 2, alt: 'Fjäll' }
    const post = { kind: 'post' as const, text: 'Inlägg', language: 'sv' as const, card: null }
    insertSteps(database, id, [
      { content: { kind: 'image', ...image, use: 'image' }, key: `${id}-image` },
      { content: { ...post, images: [0], answers: null }, key: `${id}-post` },
      ...(thread ? [{ content: { ...post, text: 'Två', images: [], answers: 1 }, key: `${id}-second` }] : []),
    ])
  }
  begin()
  const network = openTestNetwork(deps.now, { repeating, hasKeys: false, keeps, clockApart })
  const channel: SocialChannelRow = { id: channelId, kind: 'social', name, network: 'mastodon', config }
  const session: SessionKept = { value: undefined }
  const noted: string[] = []
  const postStep = () => listSteps(database, id).find(({ content }) => content.kind === 'post')
  return {
    ...{ id, network, noted, begin, channelId, postStep },
    run: () =>
      publishSteps({
        ...{ database, publicationId: id, channel, host: 'social.example', missed, session },
        isRed: isRedDay,
        ...{ adapter: network.adapter, now: deps.now, patience: usualPatience(() => 0), isOurs: () => true },
        ...{ read: () => new Uint8Array(3), stop: new AbortController().signal, changed: () => undefined },
        note: (key, fate) => noted.push(`${fate} ${key}`),
      }),
    /** As the officer's word is carried out: only what is back is said to have stopped. */
    async stop(state: 'paused' | 'cancelled'): Promise<TakenBack['kind']> {
      const step = postStep()
      if (step === undefined || step.handed === null || step.phase === 'done') {
        const isStopped =
          readPublication(database, id)?.ahead == null
            ? movePublication(database, id, state)
            : unstart(database, id, { state, trouble: null })
        return isStopped ? 'back' : 'out'
      }
      const note = (key: string, fate: string) => noted.push(`${fate} ${key}`)
      const asking = { adapter: network.adapter, session: {}, database, note, now: deps.now }
      const { kind } = await takeBackPost(asking, step)
      if (kind === 'back') unstart(database, id, { state, trouble: null })
      return kind
    },
    resume() {
      const publication = readPublication(database, id)
      if (publication?.state !== 'paused') return
      if (publication.startedAt === null) movePublication(database, id, 'scheduled')
      else {
        takeUpSteps(database, id)
        movePublication(database, id, 'running', { trouble: null })
      }
    },
    phases: () => listSteps(database, id).map(({ phase }) => phase),
    publication: () => readPublication(database, id),
  }
}
