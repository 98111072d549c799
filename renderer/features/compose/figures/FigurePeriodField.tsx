import { Group, Select } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigurePeriod } from '../../../../shared/reach/figureQuery.ts'
import { wholeYear, yearOf } from './figureYears.ts'

interface FigurePeriodFieldProps<Value extends FigurePeriod | null> {
  readonly label: string
  readonly value: Value
  /** The years in which something was measured, the latest first. */
  readonly years: readonly number[]
  /** What no period is called, where there may be none. */
  readonly none?: Value extends null ? string : never
  /** Whether a dialogue gives it the focus as it opens. */
  readonly autoFocus?: boolean
  readonly onChange: (period: Value) => void
}

const own = 'own'
const nothing = 'none'

/** A year, or days of one's own; or nothing, where that has a name. */
export function FigurePeriodField<Value extends FigurePeriod | null>({
  label,
  value,
  years,
  none,
  autoFocus,
  onChange,
}: FigurePeriodFieldProps<Value>) {
  const { t } = useTranslation()
  const year = value === null ? null : yearOf(value)
  const isYear = year !== null && years.includes(year)
  const [ownDays, setOwnDays] = useState(value !== null && !isYear)
  const shown = value === null ? nothing : ownDays || !isYear ? own : String(year)
  const choose = (name: string | null) => {
    if (name === null) return
    setOwnDays(name === own)
    if (name === nothing) onChange(null as Value)
    else if (name !== own) onChange(wholeYear(Number(name)) as Value)
    else if (value === null) onChange(wholeYear(years[0] ?? 2000) as Value)
  }
  const day = (end: 'from' | 'to', period: FigurePeriod) => ({
    label: t(`reach.screen.${end}`),
    valueFormat: 'YYYY-MM-DD',
    hideOutsideDates: true,
    previousLabel: t('common.calendar.previous'),
    nextLabel: t('common.calendar.next'),
    style: { flex: 1 },
    value: period[end],
    error: period.from > period.to && end === 'to' && t('reach.screen.reversed'),
    onChange: (chosen: string | null) => chosen !== null && onChange({ ...period, [end]: chosen } as Value),
  })
  return (
    <div>
      <Select
        data-autofocus={autoFocus || undefined}
        label={label}
        allowDeselect={false}
        data={[
          ...(none === undefined ? [] : [{ value: nothing, label: none }]),
          ...years.map((one) => ({ value: String(one), label: String(one) })),
          { value: own, label: t('reach.screen.own') },
        ]}
        value={shown}
        onChange={choose}
      />
      {shown === own && value !== null && (
        <Group gap="xs" mt={6} wrap="nowrap" align="flex-start">
          <DateInput {...day('from', value)} />
          <DateInput {...day('to', value)} />
        </Group>
      )}
    </div>
  )
}
