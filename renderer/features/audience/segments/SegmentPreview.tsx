import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import classes from './SegmentPreview.module.css'

interface SegmentPreviewProps {
  /** undefined while what is written is no rule: the last one's count stays, faded. */
  readonly rule: string | undefined
  readonly geo: GeoRegistry
}

/** How many a rule reaches, and in which counties. */
export function SegmentPreview({ rule, geo }: SegmentPreviewProps) {
  const { t } = useTranslation()
  const [lastRule, setLastRule] = useState(rule ?? '')
  if (rule !== undefined && rule !== lastRule) setLastRule(rule)
  const [asked] = useDebouncedValue(lastRule, 200)
  const counted = useAsk('segments.count', { rule: asked }, { placeholderData: keepPreviousData })
  if (counted.isError) return <ErrorNote error={counted.error} onRetry={() => void counted.refetch()} />
  const { data } = counted
  const names = new Map(geo.counties.map(({ code, short }) => [code, short]))
  const most = Math.max(1, ...(data?.byCounty.map(({ count }) => count) ?? []))
  return (
    <section className={classes.preview} data-old={rule === undefined || undefined} aria-live="polite">
      <Text fw={600} size="sm">
        {data === undefined
          ? t('audience.segment.counting')
          : t('audience.segment.count', { count: data.count })}
      </Text>
      {data !== undefined && data.suppressed > 0 && (
        <Text size="sm" c="dimmed">
          {t('audience.segment.countSuppressed', { count: data.suppressed })}
        </Text>
      )}
      {data !== undefined && data.byCounty.length > 0 && (
        <ul className={classes.counties} aria-label={t('audience.segment.perCounty')}>
          {data.byCounty.map(({ county, count }) => (
            <li key={county ?? 'none'} className={classes.county}>
              <span>{county === null ? t('audience.segment.noCounty') : (names.get(county) ?? county)}</span>
              <span className={classes.bar} aria-hidden>
                <span style={{ width: `${(count / most) * 100}%` }} />
              </span>
              <span className={classes.count}>{count}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
