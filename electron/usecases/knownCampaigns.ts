import { createTranslator } from '../../shared/i18n/translator.ts'
import { linkChannels } from '../../shared/links/linkRules.ts'
import { monthOf } from '../../shared/links/monthOf.ts'
import type { SentCampaign } from '../../shared/links/sentCampaign.ts'
import { linkWriting } from '../../shared/links/writeLinks.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import { readLinkRules } from '../store/linkRules.ts'
import { listPostsBegun } from '../store/posts.ts'
import { listSentCampaigns } from '../store/sentCampaigns.ts'
import { readSettings } from '../store/settings.ts'
import type { ReachFileDeps } from './reachFile.ts'

/** Every campaign that a website's statistics may speak of: those that have gone out, and what the rules make of each post now. */
export function knownCampaigns({
  workspace: { database },
}: Pick<ReachFileDeps, 'workspace'>): SentCampaign[] {
  const rules = readLinkRules(database)
  const { language, zone } = readSettings(database)
  const t = createTranslator(language)
  const byRule = listPostsBegun(database).flatMap(({ id, title, createdAt }) =>
    linkChannels.flatMap((channel): SentCampaign[] => {
      const post = { title, month: monthOf(createdAt, zone), untagged: [] }
      const { campaign = '', source = '' } = linkWriting(rules, channel, post)?.tags.values ?? {}
      const name = channel === 'email' ? t('links.channels.email') : networkNames[channel]
      return campaign === '' ? [] : [{ campaign, source, postId: id, channel: name, isSent: false }]
    }),
  )
  return [...listSentCampaigns(database), ...byRule]
}
