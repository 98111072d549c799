import { Group, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ContactContent } from '../../../../shared/audience/contact.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { countyOptions, foldedFilter, municipalityOptions } from '../../../ui/placeOptions.ts'
import { withMunicipality } from './contactForm.ts'

interface PlaceFieldsProps {
  readonly content: ContactContent
  readonly geo: GeoRegistry
  readonly onChange: (content: ContactContent) => void
}

/** The municipality, and the county that follows from it; a county of its own only where there is no municipality. */
export function PlaceFields({ content, geo, onChange }: PlaceFieldsProps) {
  const { t } = useTranslation()
  const { municipality, county } = content
  const shared = (field: 'municipality' | 'county') => ({
    label: t(`audience.field.${field}`),
    searchable: true,
    clearable: true,
    filter: foldedFilter,
    nothingFoundMessage: t('audience.contact.nothingFound'),
    clearButtonProps: { 'aria-label': t('audience.contact.clear', { field: t(`audience.field.${field}`) }) },
  })
  return (
    <Group grow align="flex-start" gap="sm">
      <Select
        {...shared('municipality')}
        data={municipalityOptions(geo)}
        value={municipality}
        onChange={(chosen) => {
          const code = geo.municipalities.find((known) => known.code === chosen)?.code ?? null
          onChange(withMunicipality(content, code, geo))
        }}
      />
      <Select
        {...shared('county')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        description={t(
          municipality === null ? 'audience.contact.countyByHand' : 'audience.contact.countyFromMunicipality',
        )}
        data={countyOptions(geo)}
        value={county}
        disabled={municipality !== null}
        onChange={(chosen) =>
          onChange({ ...content, county: geo.counties.find((known) => known.code === chosen)?.code ?? null })
        }
      />
    </Group>
  )
}
