import { Button, Checkbox, Group, SimpleGrid, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Topology } from 'topojson-specification'
import type { CountyCode } from '../../../shared/contract/scalars.ts'
import { countyShapes } from '../../../shared/geo/countyShapes.ts'
import type { County } from '../../../shared/geo/registry.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { SkeletonText } from '../../ui/Skeletons.tsx'
import classes from './CountyPicker.module.css'

interface CountyPickerProps {
  readonly chosen: readonly CountyCode[]
  readonly onChoose: (codes: CountyCode[]) => void
}

/** The counties aimed at: a map that is pressed, and the same as a list. */
export function CountyPicker({ chosen, onChoose }: CountyPickerProps) {
  const { t } = useTranslation()
  const geo = useAsk('geo.registry', {})
  const [lit, setLit] = useState<CountyCode | null>(null)
  if (geo.isError) return <ErrorNote error={geo.error} onRetry={() => void geo.refetch()} />
  if (geo.data === undefined) return <SkeletonText lines={6} />
  const { counties } = geo.data
  const choose = (codes: readonly string[]) =>
    onChoose(counties.map(({ code }) => code).filter((code) => codes.includes(code)))
  const turn = (code: CountyCode) =>
    choose(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code])
  return (
    <fieldset className={classes.picker}>
      <legend className={classes.legend}>{t('start.organisation.counties')}</legend>
      <Text size="xs" c="dimmed" mb="xs">
        {t('start.organisation.countiesHint')}
      </Text>
      <div className={classes.both}>
        <PressedMap counties={counties} chosen={chosen} lit={lit} onLight={setLit} onTurn={turn} />
        <div>
          <Checkbox.Group aria-label={t('start.organisation.counties')} value={[...chosen]} onChange={choose}>
            <SimpleGrid cols={{ base: 2, md: 3 }} spacing="xs" verticalSpacing={7}>
              {counties
                .toSorted((a, b) => a.short.localeCompare(b.short, 'sv'))
                .map(({ code, short }) => (
                  <Checkbox
                    key={code}
                    value={code}
                    label={short}
                    size="sm"
                    onMouseEnter={() => setLit(code)}
                    onMouseLeave={() => setLit(null)}
                    onFocus={() => setLit(code)}
                    onBlur={() => setLit(null)}
                  />
                ))}
            </SimpleGrid>
          </Checkbox.Group>
          <Group gap="xs" mt="sm">
            <Text size="sm" role="status" fw={600}>
              {t('start.organisation.chosen', { count: chosen.length })}
            </Text>
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => choose(counties.map(({ code }) => code))}
            >
              {t('start.organisation.all')}
            </Button>
            {chosen.length > 0 && (
              <Button size="compact-xs" variant="subtle" onClick={() => choose([])}>
                {t('start.organisation.none')}
              </Button>
            )}
          </Group>
        </div>
      </div>
    </fieldset>
  )
}

const size = { width: 190, height: 420 }

interface PressedMapProps {
  readonly counties: readonly County[]
  readonly chosen: readonly CountyCode[]
  readonly lit: CountyCode | null
  readonly onLight: (code: CountyCode | null) => void
  readonly onTurn: (code: CountyCode) => void
}

/** For whoever points: the list beside it says and does the same for everybody, so that nobody has to pass 21 counties twice. */
function PressedMap({ counties, chosen, lit, onLight, onTurn }: PressedMapProps) {
  const { t } = useTranslation()
  const topology = useAsk('geo.countyMap', {})
  const shapes = useMemo(
    () => (topology.data === undefined ? [] : countyShapes(topology.data as Topology, counties, size)),
    [topology.data, counties],
  )
  const litShape = shapes.find(({ code }) => code === lit)
  return (
    <svg className={classes.map} viewBox={`0 0 ${size.width} ${size.height}`} role="img">
      <title>{t('start.organisation.map')}</title>
      {shapes.map(({ code, name, path }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list beside it is its keyboard way
        <g
          key={code}
          className={classes.county}
          data-county={code}
          data-chosen={chosen.includes(code) || undefined}
          onClick={() => onTurn(code)}
          onMouseEnter={() => onLight(code)}
          onMouseLeave={() => onLight(null)}
        >
          <title>{name}</title>
          <path d={path} />
        </g>
      ))}
      {litShape !== undefined && <path d={litShape.path} className={classes.lit} aria-hidden />}
    </svg>
  )
}
