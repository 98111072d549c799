import { Anchor, Button, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnplacedText } from '../../../../shared/contract/reachPlaces.ts'
import { CountyCode, MunicipalityCode } from '../../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { metrics } from '../../../../shared/reach/observation.ts'
import type { PlaceMeaning } from '../../../../shared/reach/placeAnswer.ts'
import { formatPlace } from '../../../../shared/reach/placeTexts.ts'
import { formatPeriod, formatReach } from '../../../../shared/reach/reachTexts.ts'
import { countyOptions, foldedFilter, municipalityOptions } from '../../../ui/placeOptions.ts'
import { PlaceRows } from './PlaceRows.tsx'
import classes from './Places.module.css'

interface UnplacedLineProps {
  readonly unplaced: UnplacedText
  readonly geo: GeoRegistry
  /** While an answer is on its way. */
  readonly busy: boolean
  /** @param source whose words, or null for everybody's */
  readonly onSay: (source: string | null, to: PlaceMeaning) => void
}

/** What was written, what hangs on it, and the answers: what it may be, any county or municipality, abroad, nobody knows. */
export function UnplacedLine({ unplaced, geo, busy, onSay }: UnplacedLineProps) {
  const { t } = useTranslation()
  const { text, sources, rows, values, from, to, candidates } = unplaced
  const [opened, setOpened] = useState(false)
  const [whose, setWhose] = useState<string>('')
  const say = (means: PlaceMeaning) => onSay(whose === '' ? null : whose, means)
  const sums = metrics.flatMap((metric) => {
    const sum = values[metric]
    if (sum === undefined) return []
    const name = t(`reach.metric.${metric}`).toLocaleLowerCase(t('common.locale'))
    return [t('places.value', { number: formatReach(sum, t), metric: name })]
  })
  const hangs = t('places.hangs', {
    values: sums.join(', '),
    rows: t('places.rows', { count: rows }),
    period: formatPeriod({ from, to }, t),
  })
  return (
    <li className={classes.line}>
      <div className={classes.said}>
        <Text fw={600}>{text}</Text>
        <Anchor
          component="button"
          type="button"
          size="sm"
          ta="left"
          underline="always"
          c="inherit"
          aria-label={t('reach.screen.openNumber', { of: text, number: hangs })}
          onClick={() => setOpened(true)}
        >
          {hangs}
        </Anchor>
        {opened && <PlaceRows text={text} answer={null} rows={rows} onClose={() => setOpened(false)} />}
        <Text size="sm" c="dimmed">
          {t('places.from', { sources: sources.map(({ source }) => source).join(', ') })}
        </Text>
        {sources.length > 1 && (
          <Select
            size="xs"
            mt={6}
            w={190}
            allowDeselect={false}
            aria-label={t('places.whose', { text })}
            data={[
              { value: '', label: t('places.everybody') },
              ...sources.map(({ source }) => ({ value: source, label: source })),
            ]}
            value={whose}
            onChange={(source) => setWhose(source ?? '')}
          />
        )}
      </div>
      <div className={classes.answers}>
        {candidates.map((candidate) => {
          const place = formatPlace(candidate, geo)
          return (
            <Button
              key={place}
              size="compact-sm"
              variant="light"
              disabled={busy}
              aria-label={t('places.isIt', { text, place })}
              onClick={() => say(meaningOf(candidate.municipality ?? candidate.county))}
            >
              {place}
            </Button>
          )
        })}
        <Select
          size="sm"
          className={classes.pick}
          searchable
          disabled={busy}
          filter={foldedFilter}
          aria-label={t('places.pick', { text })}
          placeholder={t('places.pickHint')}
          nothingFoundMessage={t('places.none')}
          data={[{ group: t('places.counties'), items: countiesByName(geo) }, ...municipalityOptions(geo)]}
          value={null}
          onChange={(code) => code !== null && say(meaningOf(code))}
        />
        <Button
          size="compact-sm"
          variant="default"
          disabled={busy}
          aria-label={t('places.abroadOf', { text })}
          onClick={() => say({ kind: 'abroad' })}
        >
          {t('places.abroad')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={busy}
          aria-label={t('places.unknowableOf', { text })}
          onClick={() => say({ kind: 'unknowable' })}
        >
          {t('places.unknowable')}
        </Button>
      </div>
    </li>
  )
}

/** Two digits are a county's, four a municipality's. */
function meaningOf(code: string): PlaceMeaning {
  return code.length === 2
    ? { kind: 'county', county: CountyCode.parse(code) }
    : { kind: 'municipality', municipality: MunicipalityCode.parse(code) }
}

/** "Västerbottens län": beside municipalities, some of which are called as their county. */
function countiesByName(geo: GeoRegistry) {
  return countyOptions(geo).map(({ value }) => ({
    value,
    label: geo.counties.find(({ code }) => code === value)?.name ?? value,
  }))
}
