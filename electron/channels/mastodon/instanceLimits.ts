import { z } from 'zod'
import { limits, type NetworkLimits } from '../../../shared/social/limits.ts'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { AskInstance } from './api.ts'

const figure = z.number().int().positive().optional().catch(undefined)

/**
 * entities/Instance, "configuration" (4.0; the same in v1's from 3.4.2 on); and what older and other servers have instead:
 * `max_toot_chars`, `description_limit`, `upload_limit` (docs-develop.pleroma.social, "Differences in Mastodon API").
 */
const Instance = z.object({
  configuration: z
    .object({
      statuses: z
        .object({
          max_characters: figure,
          max_media_attachments: figure,
          characters_reserved_per_url: figure,
        })
        .optional()
        .catch(undefined),
      media_attachments: z
        .object({ description_limit: figure, image_size_limit: figure })
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
  max_toot_chars: figure,
  max_media_attachments: figure,
  description_limit: figure,
  upload_limit: figure,
})

/** The instance's own limits; where it tells none, the table's. A fault only where nobody answers at all. */
export async function readInstanceLimits(
  ask: AskInstance,
  token: string,
): Promise<NetworkAnswer<NetworkLimits>> {
  for (const path of ['/api/v2/instance', '/api/v1/instance']) {
    const answer = await ask(Instance, { method: 'GET', path, token })
    if (answer.kind === 'done') return { kind: 'done', value: limitsOf(answer.value.body) }
    const { fault } = answer
    const isThere = fault.kind === 'unreadable' || (fault.kind === 'answered' && fault.status < 500)
    if (!isThere || (fault.kind === 'answered' && [401, 429].includes(fault.status))) return answer
  }
  return { kind: 'done', value: limits.mastodon }
}

function limitsOf(instance: z.infer<typeof Instance>): NetworkLimits {
  const table = limits.mastodon
  const { statuses, media_attachments: media } = instance.configuration ?? {}
  return {
    ...table,
    text: statuses?.max_characters ?? instance.max_toot_chars ?? table.text,
    linkCost: statuses?.characters_reserved_per_url ?? table.linkCost,
    images: {
      ...table.images,
      most: statuses?.max_media_attachments ?? instance.max_media_attachments ?? table.images.most,
      bytes: media?.image_size_limit ?? instance.upload_limit ?? table.images.bytes,
    },
    altText: media?.description_limit ?? instance.description_limit ?? table.altText,
  }
}
