import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Lix, lixBands } from '../../../shared/checks/lix.ts'
import classes from './LixMeter.module.css'

/** How hard the text is to read, on Björnsson's scale. */
export function LixMeter({ lix }: { lix: Lix | null }) {
  const { t } = useTranslation()
  if (lix === null) {
    return (
      <Text size="xs" className={classes.detail}>
        {t('checks.lix.short')}
      </Text>
    )
  }
  const { value, band, words, sentences, longWords } = lix
  const label = `${t('checks.lix.label', { value })}, ${t(`checks.lix.${band}`)}`
  const where = Math.min(100, Math.max(0, ((value - lowest) / (highest - lowest)) * 100))
  return (
    <div className={classes.lix}>
      <Text size="sm" fw={600} component="p" title={t('checks.lix.title')}>
        {label}
      </Text>
      <div className={classes.scale} aria-hidden>
        {lixBands.map(({ band: one }) => (
          <span key={one} className={classes.band} data-band={one} data-here={one === band || undefined} />
        ))}
        <span className={classes.mark} style={{ left: `${where}%` }} />
      </div>
      <Text size="xs" className={classes.detail}>
        {t('checks.lix.detail', {
          words,
          perSentence: Math.round(words / sentences),
          long: Math.round((100 * longWords) / words),
        })}
      </Text>
    </div>
  )
}

/** The scale's ends: each of the five bands is as wide as its ten steps. */
const lowest = 20
const highest = 70
