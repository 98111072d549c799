import { ActionIcon, Text, Title } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkSettings } from '../../../../shared/contract/links.ts'
import { type LinkChannel, type LinkRules, linkChannels } from '../../../../shared/links/linkRules.ts'
import { limits } from '../../../../shared/social/limits.ts'
import classes from './ChannelLinkList.module.css'
import { ChannelLinksDialog } from './ChannelLinksDialog.tsx'
import { channelName } from './channelName.ts'

/** What goes for each channel, in a word; all of it in a dialogue. */
export function ChannelLinkList({ rules, confirmed }: LinkSettings) {
  const { t } = useTranslation()
  const id = useId()
  const [changed, setChanged] = useState<LinkChannel | null>(null)
  return (
    <section aria-labelledby={id}>
      <Title order={3} size="h6" id={id}>
        {t('links.channels.title')}
      </Title>
      <Text size="sm" c="dimmed" mt={2}>
        {t('links.channels.text')}
      </Text>
      <ul className={classes.channels}>
        {linkChannels.map((channel) => (
          <li key={channel} className={classes.channel}>
            <Text size="sm" fw={500} className={classes.name}>
              {channelName(channel, t)}
            </Text>
            <Text size="sm" c="dimmed" className={classes.said}>
              {inWords(rules, channel, t)}
            </Text>
            {canLead(channel) && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('links.channels.change', { channel: channelName(channel, t) })}
                onClick={() => setChanged(channel)}
              >
                <IconPencil size={18} stroke={1.6} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {changed !== null && (
        <ChannelLinksDialog
          channel={changed}
          rules={rules}
          confirmed={confirmed}
          onClose={() => setChanged(null)}
        />
      )}
    </section>
  )
}

function canLead(channel: LinkChannel): boolean {
  return channel === 'email' || limits[channel].linksClickable
}

function inWords(rules: LinkRules, channel: LinkChannel, t: TFunction): string {
  if (!canLead(channel)) return t('links.channels.noLinks')
  const here = rules.channels[channel]
  const tagged = here?.tagged
  const parts = [
    tagged === undefined ? '' : t(tagged ? 'links.channels.always' : 'links.channels.never'),
    Object.keys(here?.tags ?? {}).length > 0 ? t('links.channels.own') : '',
    here?.redirect == null
      ? ''
      : t('links.channels.via', {
          host: URL.parse(here.redirect.replace('{url}', ''))?.host ?? here.redirect,
        }),
  ].filter((part) => part !== '')
  return parts.length === 0 ? t('links.channels.asEverywhere') : parts.join(', ')
}
