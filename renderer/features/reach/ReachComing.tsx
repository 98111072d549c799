import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Screen } from '../../ui/Screen.tsx'
import classes from './ReachOverview.module.css'
import { RowsComing } from './RowsComing.tsx'

/** The shape of the screen while its numbers are on their way. */
export function ReachComing() {
  const { t } = useTranslation()
  return (
    <Screen wide title={t('reach.title')}>
      <Skeleton height={58} width={420} mb="xl" radius="sm" aria-hidden />
      <div className={classes.columns}>
        <Skeleton height={430} radius="md" aria-hidden />
        <RowsComing rows={9} />
      </div>
    </Screen>
  )
}
