import type { PostId } from '../../shared/contract/scalars.ts'
import { campaignsIn, type SentCampaign } from '../../shared/links/sentCampaign.ts'
import type { Database } from './database.ts'

/** The campaigns that stand in what has been frozen to go out: letters, and posts on networks. */
export function listSentCampaigns(database: Database): SentCampaign[] {
  const rows = database.$client
    .prepare<[], { text: string; postId: PostId; channel: string }>(
      `SELECT rendering.html AS text, publication.post_id AS postId, channel.name AS channel
       FROM renderings rendering
       JOIN publications publication ON publication.id = rendering.publication_id
       JOIN channels channel ON channel.id = publication.channel_id
       WHERE instr(rendering.html, 'utm_campaign') > 0 AND NOT channel.trial
       UNION ALL
       SELECT step.content, publication.post_id, channel.name
       FROM publication_steps step
       JOIN publications publication ON publication.id = step.publication_id
       JOIN channels channel ON channel.id = publication.channel_id
       WHERE instr(step.content, 'utm_campaign') > 0`,
    )
    .iterate()
  const campaigns: SentCampaign[] = []
  // One letter at a time: a hundred thousand characters each.
  for (const { text, postId, channel } of rows)
    for (const found of campaignsIn(text)) campaigns.push({ ...found, postId, channel, isSent: true })
  return campaigns
}
