import type { ChannelId } from '../../shared/contract/scalars.ts'
import { toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { type InboxState, type LookResult, nothingFound } from '../../shared/inbox/inboxMail.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import { type ChannelRow, listChannels } from '../store/channels.ts'
import type { Database } from '../store/database.ts'
import { noteLook, readInbox, requireInbox } from '../store/inboxes.ts'
import type { Deps } from './deps.ts'
import { inboxOfChannel } from './inboxOfChannel.ts'
import { type Looking, lookInInbox, sourceOf } from './lookInInbox.ts'

/** Looks that are under way: whoever asks meanwhile gets the same. */
const underWay = new WeakMap<Database, Promise<LookResult>>()

/**
 * Looks in the inboxes of all channels, one after the other. What stands in the way of one is kept with it (see
 * inboxStates) and does not keep the others.
 *
 * @param wanted which channels; all where nothing is said
 */
export function lookInInboxes(
  deps: Deps,
  { wanted, ...looking }: Looking & { readonly wanted?: (id: ChannelId) => boolean } = {},
): Promise<LookResult> {
  const { database } = deps.workspace
  const running = underWay.get(database)
  if (running !== undefined) return running
  const look = lookInEach(deps, wanted ?? (() => true), looking).finally(() => underWay.delete(database))
  underWay.set(database, look)
  return look
}

async function lookInEach(
  deps: Deps,
  wanted: (id: ChannelId) => boolean,
  { stop, read }: Looking,
): Promise<LookResult> {
  const total = { ...nothingFound }
  const seen = new Set<string>()
  const inboxes = withInbox(deps)
  for (const [index, channel] of inboxes.entries()) {
    if (stop?.aborted === true || !wanted(channel.id)) continue
    // Each is as much of the whole as the next, in per cent: how much there is in one is known when it is open.
    const readHere = (done: number, all: number) =>
      read?.((100 * (index + (all === 0 ? 0 : done / all))) / inboxes.length, 100)
    readHere(0, 0)
    // Two channels may share an inbox.
    const source = sourceOfChannel(channel)
    if (seen.has(source)) continue
    seen.add(source)
    const result = await lookInOne(deps, channel, { stop, read: readHere })
    for (const name of Object.keys(total) as (keyof LookResult)[]) total[name] += result[name]
  }
  return total
}

async function lookInOne(deps: Deps, channel: WithInbox, looking: Looking): Promise<LookResult> {
  try {
    const inbox = await inboxOfChannel(deps, channel)
    if (inbox === null) return nothingFound
    const look = await lookInInbox(deps, inbox, looking)
    if (look.trouble?.code !== 'inbox-auth-refused' || inbox.address.secret.kind === 'password') {
      return look.result
    }
    // The token had ended before its time: one more, and no more than one.
    const again = await inboxOfChannel(deps, channel, true)
    return again === null ? nothingFound : (await lookInInbox(deps, again, looking)).result
  } catch (error) {
    const { code, place, values } = toErrorRecord(error)
    const trouble: Trouble = { code, place: { ...place }, values: { ...values } }
    const { database } = deps.workspace
    noteLook(database, requireInbox(database, sourceOfChannel(channel)).id, { trouble })
    deps.emit({ name: 'area.changed', payload: { area: 'inbox' } })
    return nothingFound
  }
}

/** Every channel's inbox, and how it went the last time. */
export function inboxStates(deps: Deps): InboxState[] {
  return withInbox(deps).map((channel) => {
    const source = sourceOfChannel(channel)
    const row = readInbox(deps.workspace.database, source)
    return {
      channelId: channel.id,
      channelName: channel.name,
      address: [channel.inbox.user, channel.inbox.host, channel.inbox.folder].join(' · '),
      lookedAt: row?.lookedAt ?? null,
      trouble: row?.trouble ?? null,
    }
  })
}

type EmailChannel = Extract<ChannelRow, { kind: 'email' }>
type WithInbox = EmailChannel & { readonly inbox: NonNullable<ReturnType<typeof inboxConfigOf>> }

function withInbox({ workspace }: Deps): WithInbox[] {
  return listChannels(workspace.database).flatMap((channel) => {
    if (channel.kind !== 'email') return []
    const inbox = inboxConfigOf(channel)
    return inbox === null ? [] : [{ ...channel, inbox }]
  })
}

function inboxConfigOf({ config }: EmailChannel) {
  return config.engine === 'smtp' ? config.inbox : null
}

function sourceOfChannel({ inbox }: WithInbox): string {
  return sourceOf(inbox)
}
