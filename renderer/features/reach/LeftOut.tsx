import { Anchor, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatPeriod } from '../../../shared/reach/reachTexts.ts'
import type { ReportPeriod } from '../../../shared/reach/report.ts'
import { useAsk } from '../../app/queries.ts'
import { RowsBehind } from './RowsBehind.tsx'

interface LeftOutProps {
  /** How many. */
  readonly count: number
  readonly period: ReportPeriod
}

/** What a report leaves out because only a part of it is in the period; opens to it. */
export function LeftOut({ count, period }: LeftOutProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  return (
    <Text size="sm" c="dimmed">
      {t('reach.leftOut', { count })}{' '}
      <Anchor component="button" type="button" size="sm" underline="always" onClick={() => setOpened(true)}>
        {t('reachView.leftOut.show')}
      </Anchor>
      {opened && <LeftOutRows count={count} period={period} onClose={() => setOpened(false)} />}
    </Text>
  )
}

function LeftOutRows({ count, period, onClose }: LeftOutProps & { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const rows = useAsk('reach.leftOutRows', { period }, { gcTime: 10_000 })
  return (
    <RowsBehind
      title={t('reachView.leftOut.title')}
      value={count}
      hint={formatPeriod(period, t)}
      rows={rows}
      onClose={onClose}
    />
  )
}
