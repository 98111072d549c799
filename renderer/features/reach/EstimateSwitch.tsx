import { Switch, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { inhabitantsOrigin } from '../../../shared/reach/inhabitantsTexts.ts'
import { formatReach } from '../../../shared/reach/reachTexts.ts'
import type { ReachReport } from '../../../shared/reach/report.ts'

interface EstimateSwitchProps {
  /** By county. */
  readonly report: ReachReport
  readonly estimate: boolean
  readonly onEstimate: (estimate: boolean) => void
}

/** Asks for the estimate, and says what it is made of; nothing where there is nothing unknown to spread. */
export function EstimateSwitch({ report, estimate, onEstimate }: EstimateSwitchProps) {
  const { t } = useTranslation()
  const origin = inhabitantsOrigin(report, t)
  if (origin === undefined || (report.unknown.total ?? 0) === 0) return null
  return (
    <>
      <Switch
        mt="sm"
        size="sm"
        label={t('places.estimate.ask')}
        checked={estimate}
        onChange={(event) => onEstimate(event.currentTarget.checked)}
      />
      {estimate && (
        <Text size="sm" c="dimmed" mt={6} maw="72ch" role="note">
          {t('places.estimate.why', { number: formatReach(report.unknown.total, t), origin })}
        </Text>
      )}
    </>
  )
}
