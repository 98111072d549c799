import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { Temporal } from 'temporal-polyfill'
import { openBluesky } from '../../electron/channels/bluesky/bluesky.ts'
import type { ChannelAdapter, OutgoingImage, OutgoingPost } from '../../electron/channels/channelAdapter.ts'
import { createAskServer } from '../../electron/internet/askServer.ts'
import type { NetworkAnswer, NetworkFault } from '../../shared/social/networkFault.ts'
import { tidFor } from '../../shared/social/tid.ts'
import type { BlueskyAccount } from './blueskyServer.ts'

/** The program's own adapter, signed in to nothing yet. */
export function adapterFor(
  { address }: { readonly address: string },
  { handle, appPassword }: Pick<BlueskyAccount, 'handle' | 'appPassword'>,
): ChannelAdapter {
  return openBluesky({
    config: { network: 'bluesky', address, privateAllowed: true, handle, passwordEnv: null },
    secret: (purpose) => (purpose === 'password' ? appPassword : undefined),
    keep: () => {},
    now: () => Temporal.Now.instant(),
    ask: createAskServer({ privateAllowed: true, wholeMs: 20_000 }),
  })
}

/** @throws Error where it is a fault */
export function value<Value>(answer: NetworkAnswer<Value>): Value {
  if (answer.kind === 'fault') throw new Error(JSON.stringify(answer.fault))
  return answer.value
}

/** @throws Error where it is none */
export function faultOf(answer: NetworkAnswer<unknown>): NetworkFault {
  if (answer.kind === 'done') throw new Error('no fault')
  return answer.fault
}

/** Something that an adapter may leave out. @throws Error where it does */
export function offered<Step>(step: Step | null): Step {
  if (step === null) throw new Error('not offered')
  return step
}

export function outgoing(text: string, parts: Partial<OutgoingPost> = {}): OutgoingPost {
  const at = Temporal.Instant.from('2026-11-29T09:00:00Z')
  return { text, language: 'sv', images: [], card: null, answers: null, at, ...parts }
}

export function newKey(): string {
  return tidFor(Temporal.Now.instant(), randomUUID())
}

export async function picture(width: number, height: number, alt: string): Promise<OutgoingImage> {
  const create = { width, height, channels: 3, background: '#0b5c8a' } as const
  const bytes = await sharp({ create }).jpeg().toBuffer()
  return { bytes, mime: 'image/jpeg', width, height, alt, use: 'image' }
}

/** Bytes that no image is: a server weighs an image, it does not look at it. */
export function heavy(bytes: number, use: OutgoingImage['use'] = 'image'): OutgoingImage {
  return { bytes: new Uint8Array(bytes).fill(7), mime: 'image/jpeg', width: 10, height: 10, alt: '', use }
}
