import type { ComboboxItem, ComboboxItemGroup, ComboboxParsedItem, OptionsFilter } from '@mantine/core'
import type { GeoRegistry } from '../../shared/geo/registry.ts'
import { foldText } from '../../shared/text/foldText.ts'

export function countyOptions({ counties }: GeoRegistry): ComboboxItem[] {
  return alphabetical(counties.map(({ code, short }) => ({ value: code, label: short })))
}

/** Under the name of their county. */
export function municipalityOptions(geo: GeoRegistry): ComboboxItemGroup<ComboboxItem, string>[] {
  return countyOptions(geo).map((county) => ({
    group: county.label,
    items: alphabetical(
      geo.municipalities
        .filter((municipality) => municipality.county === county.value)
        .map(({ code, name }) => ({ value: code, label: name })),
    ),
  }))
}

const collator = new Intl.Collator('sv')

function alphabetical(options: readonly ComboboxItem[]): ComboboxItem[] {
  return [...options].sort((one, other) => collator.compare(one.label, other.label))
}

/** Finds "Åsele" by "asele", and a county's municipalities by the county. */
export const foldedFilter: OptionsFilter = ({ options, search }) => {
  const wanted = foldText(search)
  const matches = (label: string) => foldText(label).includes(wanted)
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!('group' in option)) return matches(option.label) ? [option] : []
    const isWanted = typeof option.group === 'string' && matches(option.group)
    const items = isWanted ? option.items : option.items.filter(({ label }) => matches(label))
    return items.length === 0 ? [] : [{ ...option, items }]
  })
}
