import { Button } from '@mantine/core'
import { IconPlayerPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStandstill } from './useStandstill.ts'

/** Pauses everything at once; the way back is in the banner, and for a while in the toast. */
export function PauseAllButton() {
  const { t } = useTranslation()
  const { paused, pauseAll, isChanging } = useStandstill()
  if (paused !== null) return null
  return (
    <Button
      variant="default"
      leftSection={<IconPlayerPause size={16} stroke={1.6} aria-hidden />}
      loading={isChanging}
      onClick={pauseAll}
    >
      {t('program.paused.pauseAll')}
    </Button>
  )
}
