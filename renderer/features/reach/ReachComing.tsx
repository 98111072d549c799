import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Screen } from '../../ui/Screen.tsx'
import { SkeletonBlock, SkeletonTable } from '../../ui/Skeletons.tsx'
import classes from './ReachOverview.module.css'

/** The shape of the screen while its numbers are on their way. */
export function ReachComing() {
  const { t } = useTranslation()
  return (
    <Screen wide title={t('reach.title')}>
      <Stack gap="xl">
        <SkeletonBlock height={58} />
        <div className={classes.columns}>
          <SkeletonBlock height={430} />
          <SkeletonTable rows={9} />
        </div>
      </Stack>
    </Screen>
  )
}
