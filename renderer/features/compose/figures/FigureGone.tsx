import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FigureId } from '../../../../shared/contract/scalars.ts'
import { useDo } from '../../../app/queries.ts'
import classes from './FigureAbout.module.css'

/** A figure that the workspace has no more: what that means for the post, and the way back. */
export function FigureGone({ id }: { readonly id: FigureId }) {
  const { t } = useTranslation()
  const restore = useDo('figures.restore')
  return (
    <div className={classes.about}>
      <Text fw={600} size="sm">
        {t('compose.figure.missing')}
      </Text>
      <div>{t('figures.gone')}</div>
      <Button
        size="compact-sm"
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        loading={restore.isPending}
        onClick={() => restore.mutate({ id })}
      >
        {t('figures.restore')}
      </Button>
    </div>
  )
}
