import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import classes from './SettingsIndex.module.css'
import { settingsSections } from './settingsSections.ts'
import { useSectionInSight } from './useSectionInSight.ts'

/** What there is to set, beside the settings: what is in sight is marked, and one press leads to anything. */
export function SettingsIndex() {
  const { t } = useTranslation()
  const { section } = useParams<{ section?: string }>()
  const shown = useSectionInSight(section)
  return (
    <nav className={classes.index} aria-label={t('settings.sections')} data-no-print>
      <ul>
        {settingsSections.map(({ name, titleKey }) => (
          <li key={name}>
            <Link
              href={`/settings/${name}`}
              className={classes.item}
              {...(name === shown && { 'aria-current': 'location' })}
              onClick={() => {
                // Gone to already, and scrolled away from since: the address stays the same.
                if (name === section) document.querySelector<HTMLElement>(sectionOf(name))?.focus()
              }}
            >
              {t(titleKey)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function sectionOf(name: string): string {
  return `[data-settings-section="${name}"]`
}
