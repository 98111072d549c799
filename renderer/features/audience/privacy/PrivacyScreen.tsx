import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { AudiencePage } from '../AudiencePage.tsx'
import { AuditSection } from './AuditSection.tsx'
import { EraseSection } from './EraseSection.tsx'
import { HandoutSection } from './HandoutSection.tsx'
import classes from './PrivacyScreen.module.css'
import { type PrivacySectionName, privacySections } from './privacySections.ts'
import { RetentionSection } from './RetentionSection.tsx'
import { SectionList } from './SectionList.tsx'
import { SuppressionsSection } from './SuppressionsSection.tsx'

/** What the law asks of whoever keeps people's addresses, a section for each of its questions. */
export function PrivacyScreen() {
  const { t } = useTranslation()
  const { section } = useParams<{ section?: string }>()
  const [, go] = useLocation()
  const shown = privacySections.find(({ name }) => name === section)?.name ?? 'suppressions'
  const Section = content[shown]
  return (
    <AudiencePage part="privacy">
      <div className={classes.columns}>
        <SectionList shown={shown} onOpen={(name) => go(`/audience/privacy/${name}`)} />
        <section className={classes.section} aria-labelledby="privacy-section">
          <h2 id="privacy-section" className={classes.title}>
            {t(`privacy.section.${shown}`)}
          </h2>
          <p className={classes.law}>{t(`privacy.law.${shown}`)}</p>
          <Section key={shown} />
        </section>
      </div>
    </AudiencePage>
  )
}

const content: Readonly<Record<PrivacySectionName, () => React.ReactNode>> = {
  suppressions: SuppressionsSection,
  retention: RetentionSection,
  handout: HandoutSection,
  erase: EraseSection,
  audit: AuditSection,
}
