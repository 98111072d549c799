import { Code, Paper, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import { LinkChannel, type LinkRules, linkChannels } from '../../../../shared/links/linkRules.ts'
import { hostOf } from '../../../../shared/links/tagLink.ts'
import { linkWriting, writeLink } from '../../../../shared/links/writeLinks.ts'
import { channelName } from './channelName.ts'
import classes from './LinkPreview.module.css'

/** What becomes of one link, by the rules as they are typed. */
export function LinkPreview({ rules }: { readonly rules: LinkRules }) {
  const { t } = useTranslation()
  const [channel, setChannel] = useState<LinkChannel>('email')
  const domain = rules.domains.map(hostOf).find((host) => host !== null)
  const href = domain === undefined ? null : `https://${domain}/oppet-hus`
  const month = Temporal.Now.plainDateISO().toPlainYearMonth().toString()
  const post = { title: t('links.preview.example'), month, untagged: [] }
  const writing = linkWriting(rules, channel, post)
  const written = href === null || writing === null ? href : writeLink(href, writing)
  return (
    <Paper withBorder radius="md" p="md" className={classes.preview}>
      <Stack gap="xs">
        <div className={classes.head}>
          <Text size="sm" fw={600}>
            {t('links.preview.title')}
          </Text>
          <Select
            size="xs"
            w={170}
            aria-label={t('links.preview.channel')}
            allowDeselect={false}
            data={linkChannels.map((value) => ({ value, label: channelName(value, t) }))}
            value={channel}
            onChange={(value) => value !== null && setChannel(LinkChannel.parse(value))}
          />
        </div>
        {href === null || written === null ? (
          <Text size="sm" c="dimmed">
            {t('links.preview.addDomain')}
          </Text>
        ) : (
          <dl className={classes.pair} aria-live="polite">
            <dt>{t('links.preview.written')}</dt>
            <dd>
              <Code className={classes.address}>{href}</Code>
            </dd>
            <dt>{t('links.preview.becomes')}</dt>
            <dd>
              <Code className={classes.address}>{written}</Code>
            </dd>
          </dl>
        )}
        {href !== null && written === href && <Text size="sm">{t('links.preview.unchanged')}</Text>}
        {channel === 'bluesky' && href !== null && written !== href && (
          <Text size="sm" c="dimmed">
            {t('links.preview.short')}
          </Text>
        )}
      </Stack>
    </Paper>
  )
}
