import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../app/queries.ts'
import { countText } from '../../ui/countText.ts'
import classes from './NeedsMark.module.css'

/** Beside the way home: how many things wait for the officer; nothing where none does. */
export function NeedsMark() {
  const { t } = useTranslation()
  const count = useAsk('home.needs', {}).data?.needs.length ?? 0
  if (count === 0) return null
  return (
    <>
      <span className={classes.mark} aria-hidden>
        {countText(count)}
      </span>
      <VisuallyHidden>{t('home.needs.count', { count })}</VisuallyHidden>
    </>
  )
}
