import type { ChannelTest } from '../../shared/contract/channels.ts'
import type { DeliveryEngine } from '../../shared/delivery/deliveryEngine.ts'
import { serverOf } from '../../shared/delivery/serverOf.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import { listmonkEngine } from '../engines/listmonk/engine.ts'
import type { ChannelRow } from '../store/channels.ts'
import type { Deps } from './deps.ts'

/** The engine that a channel hands whole publications to, signed in with what the channel keeps secret; or why it cannot be asked. */
export type EngineFound =
  | { readonly kind: 'engine'; readonly engine: DeliveryEngine }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  /** Its letters leave one at a time (openMail). */
  | { readonly kind: 'none' }

/** Asks the engine for one thing of each kind that it will be needed for. */
export async function testEngine(
  found: Exclude<EngineFound, { readonly kind: 'none' }>,
): Promise<ChannelTest> {
  const trouble = found.kind === 'trouble' ? found.trouble : await found.engine.test()
  return { ok: trouble === null, trouble, limits: { maxMessageBytes: null, authentication: [] } }
}

export function engineOf(
  deps: Deps,
  { id, name, config }: Extract<ChannelRow, { kind: 'email' }>,
  stop?: AbortSignal,
): EngineFound {
  if (config.engine !== 'listmonk') return { kind: 'none' }
  const key = deps.secrets.get(id, 'key')
  if (key === undefined || key === '') {
    const trouble = { code: 'channel-key-missing', place: { host: serverOf(config) }, values: { name } }
    return { kind: 'trouble', trouble }
  }
  return { kind: 'engine', engine: listmonkEngine({ config, key, ...(stop !== undefined && { stop }) }) }
}
