import { Alert, Button, Text } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { momentText } from '../../ui/moments.ts'
import { useZone } from '../../ui/useZone.ts'
import { useStandstill } from './useStandstill.ts'

/** Says that everything is paused, what that does not hold back, and goes on with it. Nothing where the schedule goes on. */
export function PausedBanner() {
  const { t } = useTranslation()
  const zone = useZone()
  const { paused, overdue, elsewhere, goOn, isChanging } = useStandstill()
  if (paused === null) return null
  return (
    <Alert
      mb="lg"
      color="orange"
      role="note"
      icon={<IconPlayerPause stroke={1.6} />}
      title={t('program.paused.title')}
    >
      <Text size="sm">
        {t('program.paused.text', { by: paused.by, since: momentText(paused.since, zone) })}
      </Text>
      {overdue > 0 && <Text size="sm">{t('program.paused.overdue', { count: overdue })}</Text>}
      {elsewhere > 0 && <Text size="sm">{t('program.paused.elsewhere', { count: elsewhere })}</Text>}
      <Button
        mt="sm"
        size="xs"
        color="orange"
        variant="filled"
        autoContrast
        leftSection={<IconPlayerPlay size={16} stroke={1.6} aria-hidden />}
        loading={isChanging}
        onClick={goOn}
      >
        {t('program.paused.goOn')}
      </Button>
    </Alert>
  )
}
