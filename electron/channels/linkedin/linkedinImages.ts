import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { AccountAccess } from '../accountAccess.ts'
import { askJson } from '../askJson.ts'
import type { OutgoingImage } from '../channelAdapter.ts'
import { askLinkedin, inPath, type LinkedinSession, linkedinWords } from './linkedinApi.ts'

const Begun = z.object({
  value: z.object({ uploadUrl: z.string(), image: z.string().startsWith('urn:li:image:') }),
})
const Status = z.object({
  status: z.enum(['WAITING_UPLOAD', 'PROCESSING', 'AVAILABLE', 'PROCESSING_FAILED']),
})

/** ms between looks: a minute in all. */
const looks = [0, 250, 500, 1000, 2000, 4000, 8000, 10_000, 15_000, 20_000]

/**
 * Uploads an image and waits until LinkedIn has it: https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/images-api.
 *
 * @returns its urn
 */
export async function uploadToLinkedin(
  access: AccountAccess<'linkedin'>,
  { accessToken, author }: LinkedinSession,
  { bytes }: OutgoingImage,
): Promise<NetworkAnswer<string>> {
  const begun = await askLinkedin(
    access,
    accessToken,
    {
      method: 'POST',
      path: '/rest/images?action=initializeUpload',
      json: { initializeUploadRequest: { owner: author } },
    },
    Begun,
  )
  if (begun.kind === 'fault') return begun
  const { uploadUrl, image } = begun.value.body.value
  if (!isLinkedins(uploadUrl, access.config.apiAddress)) return strangeAddress
  const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/octet-stream' }
  const request = { method: 'PUT', url: uploadUrl, headers, body: bytes } as const
  const sent = await askJson(access.ask, request, z.unknown(), linkedinWords(access.now))
  return sent.kind === 'fault' ? sent : untilAvailable(access, accessToken, image)
}

/** Our token goes to LinkedIn and to nobody else, whatever an answer says. */
function isLinkedins(address: string, apiAddress: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, origin } = new URL(address)
  return (
    (protocol === 'https:' && /(^|\.)linkedin\.com$/.test(hostname)) || origin === new URL(apiAddress).origin
  )
}

const strangeAddress = {
  kind: 'fault',
  fault: { kind: 'unreadable', what: 'value.uploadUrl', taken: false },
} as const

async function untilAvailable(
  access: AccountAccess<'linkedin'>,
  accessToken: string,
  image: string,
): Promise<NetworkAnswer<string>> {
  for (const wait of looks) {
    await sleep(wait)
    const path = `/rest/images/${inPath(image)}`
    const answer = await askLinkedin(access, accessToken, { method: 'GET', path }, Status)
    if (answer.kind === 'fault') {
      // A member's permission is to write. Who may not look goes on without.
      const mayNotLook = answer.fault.kind === 'answered' && answer.fault.status === 403
      return mayNotLook ? { kind: 'done', value: image } : answer
    }
    const { status } = answer.value.body
    if (status === 'AVAILABLE') return { kind: 'done', value: image }
    if (status === 'PROCESSING_FAILED')
      return { kind: 'fault', fault: { kind: 'unfit', code: 'image-refused', detail: status } }
  }
  return { kind: 'fault', fault: { kind: 'lost', reason: 'ETIMEDOUT' } }
}
