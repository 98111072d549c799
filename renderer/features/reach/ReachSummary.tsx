import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { formatCoverage } from '../../../shared/reach/reachTexts.ts'
import type { ReachReport } from '../../../shared/reach/report.ts'
import { LeftOut } from './LeftOut.tsx'
import numberClasses from './NumberButton.module.css'
import { NumberButton } from './NumberButton.tsx'
import classes from './ReachSummary.module.css'
import { reachViewPath } from './reachViews.ts'
import type { ShownNumber } from './shownNumber.ts'

interface ReachSummaryProps {
  /** By county. */
  readonly report: ReachReport
  readonly onOpen: (number: ShownNumber) => void
}

/** How far it reached, in three numbers; and what they leave out. */
export function ReachSummary({ report, onOpen }: ReachSummaryProps) {
  const { t } = useTranslation()
  const { coverage, total, unknown, leftOut } = report
  const missing = report.rows
    .filter((row) => coverage.missingCounties.some((code) => code === row.key))
    .map((row) => row.label)
  const open = (key: string | null) => onOpen({ by: 'county', key, measure: 'total' })
  return (
    <section aria-label={t('reach.screen.summary')}>
      <dl className={classes.numbers}>
        <div>
          <dt>{t('reach.contacts')}</dt>
          <dd>
            <NumberButton value={total.total} of={t('reach.contacts')} onOpen={() => open(null)} />
          </dd>
        </div>
        {coverage.aimed > 0 && (
          <div>
            <dt>{t('reach.coverageLabel')}</dt>
            <dd>
              <Link
                href={reachViewPath('coverage')}
                className={numberClasses.number}
                aria-label={t('reach.screen.openCoverage', { coverage: formatCoverage(coverage, t) })}
              >
                {formatCoverage(coverage, t)}
              </Link>
            </dd>
          </div>
        )}
        {(unknown.total ?? 0) > 0 && (
          <div>
            <dt>{unknown.label}</dt>
            <dd>
              <NumberButton value={unknown.total} of={unknown.label} onOpen={() => open('unknown')} />
            </dd>
          </div>
        )}
      </dl>
      {coverage.aimed === 0 && (
        <Text size="sm">
          {t('reach.coverageNone')}{' '}
          <Anchor component={Link} href="/settings" size="sm" underline="always">
            {t('reach.screen.toSettings')}
          </Anchor>
        </Text>
      )}
      {missing.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('reach.coverageMissing', { counties: missing.join(', ') })}
        </Text>
      )}
      {leftOut > 0 && <LeftOut count={leftOut} period={report.period} />}
    </section>
  )
}
