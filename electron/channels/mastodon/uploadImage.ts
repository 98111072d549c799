import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { OutgoingImage } from '../channelAdapter.ts'
import type { AskInstance } from './api.ts'
import { mastodonFocus } from './mastodonFocus.ts'

/** What an instance calls an image that it has: kept with the step. */
export const UploadedImage = z.object({ id: z.string().min(1) })
export type UploadedImage = z.infer<typeof UploadedImage>

export interface Patience {
  /** ms between two looks at an image that is being processed, at first; it grows. */
  readonly pollMs: number
  /** ms that processing may take. */
  readonly processingMs: number
}

export const ordinaryPatience: Patience = { pollMs: 400, processingMs: 120_000 }

const Media = z.object({ id: z.string().min(1), url: z.string().nullish() })
/** 206 has a body here and none there. */
const MediaWaitedFor = z.object({ id: z.string(), url: z.string().nullish() }).nullable().catch(null)

/**
 * Uploads an image with its description and focal point, and waits until it is ready: a status with one that is not is refused (methods/media).
 * What is never attached, the instance forgets within a day.
 */
export async function uploadImage(
  ask: AskInstance,
  token: string,
  image: OutgoingImage,
  patience: Patience,
): Promise<NetworkAnswer<UploadedImage>> {
  const path = '/api/v2/media'
  const question = { method: 'POST', token, files: formOf(image) } as const
  const first = await ask(Media, { ...question, path })
  const isMissing = first.kind === 'fault' && first.fault.kind === 'answered' && first.fault.status === 404
  // Before 3.1.3, and on some other servers, there is only the first, which answers when all is ready.
  const sent = isMissing ? await ask(Media, { ...question, path: '/api/v1/media' }) : first
  if (sent.kind === 'fault') return sent
  const { status, body } = sent.value
  if (status !== 202) return { kind: 'done', value: { id: body.id } }
  return await untilReady(ask, token, body.id, patience)
}

async function untilReady(
  ask: AskInstance,
  token: string,
  id: string,
  { pollMs, processingMs }: Patience,
): Promise<NetworkAnswer<UploadedImage>> {
  const path = `/api/v1/media/${encodeURIComponent(id)}`
  for (
    let waited = 0, pause = pollMs;
    waited < processingMs;
    waited += pause, pause = Math.min(pause * 2, 5000)
  ) {
    await sleep(pause)
    const answer = await ask(MediaWaitedFor, { method: 'GET', path, token })
    if (answer.kind === 'fault') return answer
    if (answer.value.status !== 206) return { kind: 'done', value: { id } }
  }
  return { kind: 'fault', fault: { kind: 'lost', reason: 'EPROCESSING' } }
}

function formOf({ bytes, mime, alt, focus }: OutgoingImage): FormData {
  const form = new FormData()
  // The name is seen by nobody; the type is what counts.
  form.set('file', new Blob([Uint8Array.from(bytes)], { type: mime }), `image.${mime.split('/')[1] ?? 'bin'}`)
  if (alt !== '') form.set('description', alt)
  if (focus !== undefined) form.set('focus', mastodonFocus(focus))
  return form
}
