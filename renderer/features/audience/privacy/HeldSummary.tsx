import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Handout } from '../../../../shared/audience/handout.ts'
import classes from './HeldSummary.module.css'

/** What is held about an address, in numbers: enough to know whom it is about, and how much there is. */
export function HeldSummary({ handout }: { readonly handout: Handout }) {
  const { t } = useTranslation()
  const { email, held, contact, suppression, deliveries, lists, imports, changes, mentions, nowAt } = handout
  const { replies } = handout
  if (!held) {
    return (
      <div role="status">
        <Text fw={600}>{t('privacy.lookedUp.nothing', { email })}</Text>
        <Text size="sm" c="dimmed">
          {t('privacy.lookedUp.nothingText')}
        </Text>
      </div>
    )
  }
  const facts = [
    [t('privacy.lookedUp.contact'), contactText()],
    [
      t('privacy.lookedUp.suppression'),
      suppression === null
        ? t('privacy.lookedUp.notSuppressed')
        : t(`audience.suppression.${suppression.reason}`),
    ],
    [t('privacy.lookedUp.deliveries'), String(deliveries.length)],
    [t('privacy.lookedUp.lists'), String(lists.length)],
    [t('privacy.lookedUp.imports'), String(imports.length)],
    [t('privacy.lookedUp.changes'), String(changes.length)],
    ...(replies.length === 0 ? [] : [[t('privacy.lookedUp.replies'), String(replies.length)] as const]),
    [t('privacy.lookedUp.mentions'), String(mentions.length)],
  ] as const
  return (
    <div role="status">
      <Text fw={600} mb={6}>
        {t('privacy.lookedUp.held', { email })}
      </Text>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {nowAt.map((other) => (
        <Alert key={other} color="yellow" mt="sm" maw={560} icon={<IconAlertTriangle stroke={1.6} />}>
          {t('privacy.lookedUp.nowAt', { email: other })}
        </Alert>
      ))}
    </div>
  )

  function contactText(): string {
    if (contact === null) return t('privacy.lookedUp.noContact')
    const { name, role, municipality, deletedAt } = contact
    const who = [name, role, municipality].filter((word) => word !== '').join(', ')
    const named = who === '' ? contact.email : who
    return deletedAt === null ? named : `${named} (${t('privacy.lookedUp.deleted')})`
  }
}
