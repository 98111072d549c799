import { List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './MergeRules.module.css'

const rules = ['same', 'replace', 'tags', 'consent', 'twice', 'erased'] as const

/** What becomes of a row about somebody who is there already: shown before anything is tried. */
export function MergeRules() {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="merge-rules">
      <Text size="sm" fw={600} mb={4} id="merge-rules">
        {t('audience.import.rules')}
      </Text>
      <List size="sm" c="dimmed" className={classes.rules}>
        {rules.map((rule) => (
          <List.Item key={rule}>{t(`audience.import.rule.${rule}`)}</List.Item>
        ))}
      </List>
    </section>
  )
}
