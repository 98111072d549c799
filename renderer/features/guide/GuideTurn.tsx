import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import classes from './GuideTurn.module.css'
import { guideChapters, guidePath } from './guideChapters.ts'
import type { GuidePage } from './guidePages.ts'

/** Below a chapter: to the one before it and the one after it. */
export function GuideTurn({ page }: { readonly page: GuidePage['id'] }) {
  const { t } = useTranslation()
  const at = (guideChapters as readonly string[]).indexOf(page)
  if (at < 0) return null
  const [before, after] = [guideChapters[at - 1], guideChapters[at + 1]]
  return (
    <nav className={classes.turn} aria-label={t('guide.turn')}>
      {before !== undefined && (
        <Link href={guidePath(before)} className={classes.link}>
          <IconArrowLeft size={18} stroke={1.6} aria-hidden />
          {t(`guide.chapter.${before}`)}
        </Link>
      )}
      {after !== undefined && (
        <Link href={guidePath(after)} className={classes.link} data-after>
          {t(`guide.chapter.${after}`)}
          <IconArrowRight size={18} stroke={1.6} aria-hidden />
        </Link>
      )}
    </nav>
  )
}
