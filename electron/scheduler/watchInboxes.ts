import { setTimeout as sleep } from 'node:timers/promises'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import { listChannels } from '../store/channels.ts'
import type { Deps } from '../usecases/deps.ts'
import { inboxStates, lookInInboxes } from '../usecases/lookInInboxes.ts'

export interface InboxWatch {
  /** Ends after the batch that is being read. */
  stop(): Promise<void>
}

/** How often inboxes are looked in while the program runs, in milliseconds. */
const every = 5 * 60_000
/** The first look waits until the window is there. */
const first = 10_000

/**
 * Looks in the inboxes every few minutes for as long as a workspace is open. Where a sign-in was refused it is not tried
 * again by itself until something about the channel has been changed: some servers lock an account that is knocked at.
 */
export function watchInboxes(deps: Deps): InboxWatch {
  const stopping = new AbortController()
  const { signal } = stopping
  const refused = new Map<ChannelId, string>()

  const mayTry = (id: ChannelId) => refused.get(id) === undefined || refused.get(id) !== settingsOf(deps, id)

  const look = async () => {
    await lookInInboxes(deps, { wanted: mayTry, stop: signal })
    for (const { channelId, trouble } of inboxStates(deps)) {
      if (trouble?.code === 'inbox-auth-refused') refused.set(channelId, settingsOf(deps, channelId))
      else refused.delete(channelId)
    }
  }

  const run = async () => {
    let wait = first
    while (!signal.aborted) {
      await sleep(wait, undefined, { signal, ref: false }).catch(() => undefined)
      if (signal.aborted) return
      await look().catch((error: unknown) => deps.log('inbox.failed', {}, error))
      wait = every
    }
  }

  const running = run()
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

/** What a sign-in depends on; the password is compared, and kept nowhere. */
function settingsOf(deps: Deps, id: ChannelId): string {
  const channel = listChannels(deps.workspace.database).find((other) => other.id === id)
  const config = channel?.kind === 'email' && channel.config.engine === 'smtp' ? channel.config.inbox : null
  const secrets = [deps.secrets.get(id, 'inbox'), deps.secrets.get(id, 'password')]
  return JSON.stringify([config, secrets])
}
