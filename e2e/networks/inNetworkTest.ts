import { Temporal } from 'temporal-polyfill'
import type { OutgoingImage, OutgoingPost, Uploaded } from '../../electron/channels/channelAdapter.ts'
import type { NetworkAnswer } from '../../shared/social/networkFault.ts'

/** What was answered; a fault ends the test. */
export async function done<Value>(answer: Promise<NetworkAnswer<Value>>): Promise<Value> {
  const given = await answer
  if (given.kind === 'fault') throw new Error(JSON.stringify(given.fault))
  return given.value
}

/** What a network can do. */
export function able<Step>(step: Step | null): Step {
  if (step === null) throw new Error('the network has no such thing')
  return step
}

export const post = (text: string, part: Partial<OutgoingPost> = {}): OutgoingPost => ({
  ...{ text, language: 'sv', images: [], card: null, answers: null, at: Temporal.Now.instant() },
  ...part,
})

export const image = (bytes: number, alt: string, use: OutgoingImage['use'] = 'image'): OutgoingImage => ({
  ...{ bytes: new Uint8Array(bytes), mime: 'image/jpeg', width: 1200, height: 675, alt, use },
})

export function asUploaded(
  { bytes: _, ...rest }: OutgoingImage,
  uploaded: Uploaded,
): OutgoingPost['images'][number] {
  return { ...rest, uploaded }
}
