import { CloseButton, Group, Text, Title, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { GeoRegistry } from '../../../shared/geo/registry.ts'
import { ruleInWords } from './segments/readRule.ts'

interface RuleHeadingProps {
  readonly rule: string
  readonly geo: GeoRegistry
  readonly onClose: () => void
}

/** Which contacts are shown where a number elsewhere has led to them, and the way back to all. */
export function RuleHeading({ rule, geo, onClose }: RuleHeadingProps) {
  const { t } = useTranslation()
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap" mb="md">
      <div>
        <Title order={2} size="h4">
          {t('audience.list.ofRule')}
        </Title>
        <Text size="sm" c="dimmed" ff="monospace">
          {ruleInWords(rule, geo)}
        </Text>
      </div>
      <Tooltip label={t('audience.list.showAll')}>
        <CloseButton size="lg" aria-label={t('audience.list.showAll')} onClick={onClose} />
      </Tooltip>
    </Group>
  )
}
