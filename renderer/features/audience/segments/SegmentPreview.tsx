import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CountyCode } from '../../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { useAsk } from '../../../app/queries.ts'
import { countText } from '../../../ui/countText.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { contactsPath } from '../contactsPath.ts'
import { ruleInCounty } from './ruleInCounty.ts'
import classes from './SegmentPreview.module.css'

interface SegmentPreviewProps {
  /** undefined while what is written is no rule: the last one's count stays, faded. */
  readonly rule: string | undefined
  readonly geo: GeoRegistry
  /** The contacts of a number are shown instead. */
  readonly onShow: () => void
}

/** Milliseconds without a change before a rule is counted; of several that are being counted the last one's answer is shown. */
const pause = 200

/** How many a rule reaches, and in which counties; every number leads to its contacts. */
export function SegmentPreview({ rule, geo, onShow }: SegmentPreviewProps) {
  const { t } = useTranslation()
  const [lastRule, setLastRule] = useState(rule ?? '')
  if (rule !== undefined && rule !== lastRule) setLastRule(rule)
  const [asked] = useDebouncedValue(lastRule, pause)
  const counted = useAsk(
    'segments.count',
    { rule: asked },
    { placeholderData: keepPreviousData, gcTime: 10_000 },
  )
  if (counted.isError) return <ErrorNote error={counted.error} onRetry={() => void counted.refetch()} />
  const { data } = counted
  const names = new Map(geo.counties.map(({ code, short }) => [code, short]))
  const most = Math.max(1, ...(data?.byCounty.map(({ count }) => count) ?? []))
  const nameOf = (county: CountyCode | null) =>
    county === null ? t('segment.noCounty') : (names.get(county) ?? county)
  const isOld = rule === undefined || counted.isPlaceholderData || asked !== lastRule
  return (
    <section className={classes.preview} data-old={isOld || undefined}>
      <div aria-live="polite">
        <Text fw={600}>
          {data === undefined
            ? t('segment.counting')
            : t('segment.count', { count: data.count, number: countText(data.count) })}
        </Text>
        {data !== undefined && data.suppressed > 0 && (
          <Text size="sm" c="dimmed">
            {t('segment.countSuppressed', { count: data.suppressed, number: countText(data.suppressed) })}
          </Text>
        )}
      </div>
      {data !== undefined && data.byCounty.length > 0 && (
        <ul className={classes.counties} aria-label={t('segment.perCounty')}>
          {data.byCounty.map(({ county, count }) => (
            <li key={county ?? 'none'} className={classes.county}>
              <span className={classes.name}>{nameOf(county)}</span>
              <span className={classes.bar} aria-hidden>
                <span style={{ width: `${(count / most) * 100}%` }} />
              </span>
              <Link
                href={contactsPath(ruleInCounty(asked, county, geo))}
                className={classes.count ?? ''}
                aria-label={t('segment.showContacts', {
                  ...{ count, number: countText(count), county: nameOf(county) },
                })}
                onClick={onShow}
              >
                {countText(count)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
