import { Text } from '@mantine/core'
import { IconServer2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './RunsMark.module.css'
import { useWhoRuns } from './useWhoRuns.ts'

/** On every screen, where another program has the schedule, or will have it when this one closes. */
export function RunsMark() {
  const { t } = useTranslation()
  const { other, service } = useWhoRuns()
  if (other === null && service === null) return null
  const text =
    other !== null
      ? t('service.runs.elsewhere', { ...other })
      : t('service.runs.service', { host: service?.host ?? '' })
  return (
    <div className={classes.mark} role="status">
      <IconServer2 size={16} stroke={1.6} aria-hidden />
      <Text size="xs" data-aside>
        {text}
      </Text>
    </div>
  )
}
