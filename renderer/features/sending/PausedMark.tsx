import { Button } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../../app/commands.ts'
import classes from './PausedMark.module.css'
import { useStandstill } from './useStandstill.ts'

/** On every screen, while everything is paused, with the way out of it. In the palette both ways are always there. */
export function PausedMark() {
  const { t } = useTranslation()
  const { paused, pauseAll, goOn, isChanging } = useStandstill()
  const isPaused = paused !== null
  useCommands([
    {
      id: 'schedule.standstill',
      group: 'help',
      label: isPaused ? t('program.paused.goOnAll') : t('program.paused.pauseAll'),
      icon: isPaused ? IconPlayerPlay : IconPlayerPause,
      keywords: ['paus', 'stoppa', 'fortsätt', 'schema', 'pause', 'stop', 'resume', 'schedule'],
      run: isPaused ? goOn : pauseAll,
    },
  ])
  if (!isPaused) return null
  return (
    <div className={classes.mark}>
      <div className={classes.title} role="status">
        <IconPlayerPause size={18} stroke={1.6} aria-hidden />
        {t('program.paused.title')}
      </div>
      <Button
        fullWidth
        size="compact-sm"
        color="orange"
        variant="default"
        loading={isChanging}
        onClick={goOn}
      >
        {t('program.paused.goOn')}
      </Button>
    </div>
  )
}
