import { useTranslation } from 'react-i18next'
import { type PrivacySectionName, privacySections } from './privacySections.ts'
import classes from './SectionList.module.css'

interface SectionListProps {
  readonly shown: PrivacySectionName
  readonly onOpen: (name: PrivacySectionName) => void
}

export function SectionList({ shown, onOpen }: SectionListProps) {
  const { t } = useTranslation()
  return (
    <nav className={classes.list} aria-label={t('privacy.sections')}>
      {privacySections.map(({ name, icon: Icon }) => (
        <button
          key={name}
          type="button"
          className={classes.item}
          aria-current={name === shown || undefined}
          onClick={() => onOpen(name)}
        >
          <Icon size={17} stroke={1.6} aria-hidden />
          {t(`privacy.section.${name}`)}
        </button>
      ))}
    </nav>
  )
}
