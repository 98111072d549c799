import { IconHandStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAsk } from '../../app/queries.ts'
import classes from './HoldMark.module.css'

/** On every screen, while nothing is sent: a way to why. */
export function HoldMark() {
  const { t } = useTranslation()
  const hold = useAsk('sending.hold', {}).data?.hold ?? null
  if (hold === null) return null
  return (
    <Link href="/sending" className={classes.mark}>
      <IconHandStop size={18} stroke={1.6} aria-hidden />
      <span data-aside>{t('archive.hold.title')}</span>
    </Link>
  )
}
