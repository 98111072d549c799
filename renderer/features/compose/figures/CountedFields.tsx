import { Anchor, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../../shared/contract/contract.ts'
import type { CountyCode } from '../../../../shared/contract/scalars.ts'
import type { FigureQuery } from '../../../../shared/reach/figureQuery.ts'
import { metrics } from '../../../../shared/reach/observation.ts'
import { interfaceLocale } from '../../../app/i18n.ts'
import { useAsk } from '../../../app/queries.ts'
import { countyOptions, foldedFilter } from '../../../ui/placeOptions.ts'
import { FigurePeriodField } from './FigurePeriodField.tsx'
import { yearsOf } from './figureYears.ts'

export type Measure = Output<'figures.measures'>['measures'][number]

interface CountedFieldsProps {
  readonly query: FigureQuery
  readonly unit: string
  readonly measures: readonly Measure[]
  readonly onChange: (query: FigureQuery) => void
  readonly onUnit: (unit: string) => void
  /** Opens what is known of how sources count. */
  readonly onDefinitions: () => void
}

const steps = [0.1, 1, 10, 100, 1000, 10_000]

/** What is asked of reach: only what has been measured can be chosen. */
export function CountedFields({
  query,
  unit,
  measures,
  onChange,
  onUnit,
  onDefinitions,
}: CountedFieldsProps) {
  const { t } = useTranslation()
  const geo = useAsk('geo.registry', {}).data
  const change = (part: Partial<FigureQuery>) => onChange({ ...query, ...part })
  const ofMetric = measures.filter(({ metric }) => metric === query.metric)
  const sources = distinct(ofMetric.map(({ source }) => source))
  const channels = distinct(
    ofMetric
      .filter(({ source }) => query.source === null || source === query.source)
      .map(({ channel }) => channel),
  )
  const years = yearsOf(measures)
  const measured = metrics.filter((metric) => measures.some((measure) => measure.metric === metric))
  const number = new Intl.NumberFormat(interfaceLocale())
  const perCent = query.against !== null && query.comparison === 'per-cent'
  return (
    <>
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
        <Select
          label={t('figures.ask.metric')}
          allowDeselect={false}
          data={measured.map((value) => ({ value, label: t(`reach.metric.${value}`) }))}
          value={query.metric}
          onChange={(metric) => metric !== null && change({ metric, source: null, channel: null })}
        />
        <Select
          label={t('reach.by.county')}
          searchable
          clearable
          filter={foldedFilter}
          placeholder={t('figures.ask.everyCounty')}
          clearButtonProps={{ 'aria-label': t('figures.ask.everyCounty') }}
          data={geo === undefined ? [] : countyOptions(geo)}
          value={query.county}
          onChange={(county) => change({ county: county as CountyCode | null })}
        />
        <Select
          label={t('reach.report.source')}
          clearable
          placeholder={query.metric === 'delivered' ? t('figures.ledger') : t('figures.ask.everySource')}
          clearButtonProps={{ 'aria-label': t('figures.ask.everySource') }}
          disabled={sources.length === 0}
          data={sources}
          value={query.source}
          onChange={(source) => change({ source, channel: null })}
        />
        <Select
          label={t('reach.by.channel')}
          clearable
          placeholder={t('figures.ask.everyChannel')}
          clearButtonProps={{ 'aria-label': t('figures.ask.everyChannel') }}
          data={channels}
          value={query.channel}
          onChange={(channel) => change({ channel })}
        />
        <FigurePeriodField
          label={t('reach.screen.period')}
          value={query.period}
          years={years}
          onChange={(period) => change({ period })}
        />
        <FigurePeriodField
          label={t('figures.ask.against')}
          none={t('figures.ask.noComparison')}
          value={query.against}
          years={years}
          onChange={(against) =>
            change({ against, ...(query.against === null && against !== null && { roundTo: 1 }) })
          }
        />
        {query.against !== null && (
          <Select
            label={t('figures.ask.comparison')}
            allowDeselect={false}
            data={(['per-cent', 'difference'] as const).map((value) => ({
              value,
              label: t(`figures.ask.comparisons.${value}`),
            }))}
            value={query.comparison}
            onChange={(comparison) => comparison !== null && change({ comparison })}
          />
        )}
        <Select
          label={t('figures.ask.roundTo')}
          allowDeselect={false}
          data={[
            { value: '', label: t('figures.ask.exact') },
            ...steps.map((step) => ({ value: String(step), label: number.format(step) })),
          ]}
          value={query.roundTo === null ? '' : String(query.roundTo)}
          onChange={(step) => change({ roundTo: step === '' || step === null ? null : Number(step) })}
        />
        {!perCent && (
          <TextInput
            label={t('compose.figure.unit')}
            placeholder={t('figures.ask.unitHint')}
            maxLength={40}
            value={unit}
            onChange={(event) => onUnit(event.currentTarget.value)}
          />
        )}
      </SimpleGrid>
      <Anchor component="button" type="button" size="sm" ta="left" onClick={onDefinitions}>
        {t('figures.definitions.open')}
      </Anchor>
    </>
  )
}

function distinct(words: readonly (string | null)[]): string[] {
  return [...new Set(words.filter((word) => word !== null))]
}
