import { Alert, Checkbox, Text } from '@mantine/core'
import { IconScale } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LinkSettings } from '../../../../shared/contract/links.ts'
import { shortMomentText } from '../../../ui/moments.ts'
import { useZone } from '../../../ui/useZone.ts'

interface RedirectLawProps {
  /** Who has said so already, and when; null: somebody has to. */
  readonly confirmed: LinkSettings['confirmed']
  readonly understood: boolean
  readonly isMissing: boolean
  readonly onUnderstood: (understood: boolean) => void
}

/** What the law asks of whoever counts clicks in letters, and the word that it is kept. */
export function RedirectLaw({ confirmed, understood, isMissing, onUnderstood }: RedirectLawProps) {
  const { t } = useTranslation()
  const zone = useZone()
  return (
    <Alert
      role="note"
      color="orange"
      variant="light"
      icon={<IconScale stroke={1.6} />}
      title={t('links.redirect.law.title')}
    >
      <Text size="sm">{t('links.redirect.law.told')}</Text>
      <Text size="sm" mt={6}>
        {t('links.redirect.law.gdpr')}
      </Text>
      <Text size="sm" mt={6}>
        {t('links.redirect.law.plain')}
      </Text>
      {confirmed === null ? (
        <Checkbox
          mt="sm"
          label={t('links.redirect.law.confirm')}
          description={t('links.redirect.law.kept')}
          checked={understood}
          error={isMissing && t('links.redirect.law.missing')}
          onChange={(event) => onUnderstood(event.currentTarget.checked)}
        />
      ) : (
        <Text size="sm" mt="sm" fw={500}>
          {t('links.redirect.law.confirmed', { day: shortMomentText(confirmed.at, zone), by: confirmed.by })}
        </Text>
      )}
    </Alert>
  )
}
