import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { AccountAccess } from '../accountAccess.ts'
import type { OutgoingImage } from '../channelAdapter.ts'
import { multipart } from '../multipart.ts'
import { askX, Id, type XSession } from './xApi.ts'

const MediaAnswer = z.object({
  data: z.object({
    id: Id,
    processing_info: z
      .object({
        state: z.enum(['pending', 'in_progress', 'succeeded', 'failed']),
        check_after_secs: z.number().min(0).optional(),
      })
      .optional(),
  }),
})
type Media = z.infer<typeof MediaAnswer>['data']

/** "Media segments should be at most 5 MB". */
const pieceBytes = 4_000_000
/** How often an image that X is still at is asked for. */
const mostLooks = 20

/**
 * Uploads an image in pieces, waits until X has it ready and gives it its description: https://docs.x.com/x-api/media
 * (initialize, append, finalize, status, metadata). An image without its description is not given back.
 */
export async function uploadToX(
  access: AccountAccess<'x'>,
  { accessToken }: XSession,
  { bytes, mime, alt }: OutgoingImage,
): Promise<NetworkAnswer<string>> {
  const begun = await askX(
    access,
    accessToken,
    {
      method: 'POST',
      path: '/2/media/upload/initialize',
      json: {
        ...{ media_type: mime, total_bytes: bytes.byteLength },
        media_category: mime === 'image/gif' ? 'tweet_gif' : 'tweet_image',
      },
    },
    MediaAnswer,
  )
  if (begun.kind === 'fault') return begun
  const { id } = begun.value.body.data
  for (let segment = 0; segment * pieceBytes < bytes.byteLength; segment += 1) {
    const form = new FormData()
    form.set('segment_index', String(segment))
    const piece = bytes.slice(segment * pieceBytes, (segment + 1) * pieceBytes)
    form.set('media', new Blob([piece], { type: 'application/octet-stream' }), 'image')
    const added = await askX(
      access,
      accessToken,
      { method: 'POST', path: `/2/media/upload/${id}/append`, form: await multipart(form) },
      z.unknown(),
    )
    if (added.kind === 'fault') return added
  }
  const ended = await askX(
    access,
    accessToken,
    { method: 'POST', path: `/2/media/upload/${id}/finalize` },
    MediaAnswer,
  )
  if (ended.kind === 'fault') return ended
  const ready = await untilReady(access, accessToken, ended.value.body.data)
  if (ready.kind === 'fault' || alt === '') return ready
  const described = await askX(
    access,
    accessToken,
    { method: 'POST', path: '/2/media/metadata', json: { id, metadata: { alt_text: { text: alt } } } },
    z.unknown(),
  )
  return described.kind === 'fault' ? described : ready
}

async function untilReady(
  access: AccountAccess<'x'>,
  accessToken: string,
  media: Media,
): Promise<NetworkAnswer<string>> {
  let { id, processing_info: processing } = media
  for (let look = 0; look < mostLooks; look += 1) {
    if (processing === undefined || processing.state === 'succeeded') return { kind: 'done', value: id }
    if (processing.state === 'failed') return refusedImage
    await sleep(Math.min(5, processing.check_after_secs ?? 1) * 1000)
    const path = `/2/media/upload?command=STATUS&media_id=${id}`
    const answer = await askX(access, accessToken, { method: 'GET', path }, MediaAnswer)
    if (answer.kind === 'fault') return answer
    processing = answer.value.body.data.processing_info
  }
  return { kind: 'fault', fault: { kind: 'lost', reason: 'ETIMEDOUT' } }
}

const refusedImage = {
  kind: 'fault',
  fault: { kind: 'unfit', code: 'image-refused', detail: 'processing_info.state: failed' },
} as const
