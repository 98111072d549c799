import { Button } from '@mantine/core'
import { IconArrowsDiff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Nothing } from '../../../ui/Nothing.tsx'
import { reachViewPath } from '../reachViews.ts'
import { yearsToCompare } from './yearsToCompare.ts'

interface ChooseYearProps {
  /** The years in which anything was measured, the latest first. */
  readonly measured: readonly number[]
}

/** All time has nothing before it: the latest years that have are offered. */
export function ChooseYear({ measured }: ChooseYearProps) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  return (
    <Nothing
      icon={IconArrowsDiff}
      title={t('reachView.compare.chooseTitle')}
      text={t('reachView.compare.chooseText')}
    >
      {yearsToCompare(measured).map((year, index) => (
        <Button
          key={year}
          variant={index === 0 ? 'filled' : 'default'}
          onClick={() => go(reachViewPath('compare', { kind: 'year', year }))}
        >
          {t('reachView.compare.yearWith', { year: String(year), before: String(year - 1) })}
        </Button>
      ))}
    </Nothing>
  )
}
