import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import classes from './GuideSide.module.css'
import { guideChapters, guideDocs, guidePath } from './guideChapters.ts'
import type { GuidePage } from './guidePages.ts'

/** What is in the handbook: the guide's chapters, and what is read more seldom. */
export function GuideContents({ shown }: { readonly shown: GuidePage['id'] | undefined }) {
  const { t } = useTranslation()
  const item = (id: GuidePage['id'], title: string) => (
    <li key={id}>
      <Link href={guidePath(id)} className={classes.item} {...(id === shown && { 'aria-current': 'page' })}>
        {title}
      </Link>
    </li>
  )
  return (
    <nav className={classes.list} aria-label={t('guide.contents')}>
      <ul>{guideChapters.map((id) => item(id, t(`guide.chapter.${id}`)))}</ul>
      <p className={classes.group}>{t('guide.more')}</p>
      <ul>{guideDocs.map((id) => item(id, t(`guide.doc.${id}`)))}</ul>
    </nav>
  )
}
