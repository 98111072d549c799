import { MultiSelect, TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RuleField } from '../../../../shared/audience/segmentRule.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { foldedFilter } from '../../../ui/placeOptions.ts'
import classes from './RuleBuilder.module.css'
import { useFieldOptions } from './useFieldOptions.ts'

interface ComparedValuesProps {
  readonly field: RuleField
  readonly values: readonly string[]
  readonly geo: GeoRegistry
  readonly error: string | false
  readonly onChange: (values: string[]) => void
}

/** The values of a field: of what there is to choose, or for words that contacts carry, typed too. */
export function ComparedValues({ field, values, geo, error, onChange }: ComparedValuesProps) {
  const { t } = useTranslation()
  const { options, isOpen, none } = useFieldOptions(field, values, geo)
  const shared = {
    className: classes.value ?? '',
    classNames: { inputField: classes.search ?? '' },
    'aria-label': t('segment.value'),
    value: [...values],
    error,
    clearable: true,
    maxDropdownHeight: 260,
    limit: 200,
    clearButtonProps: { 'aria-label': t('segment.clearValues') },
    ...(values.length === 0 && { placeholder: t('segment.incomplete') }),
    onChange,
  }
  if (isOpen) return <TagsInput {...shared} data={options} filter={foldedFilter} acceptValueOnBlur />
  return (
    <MultiSelect
      {...shared}
      data={options}
      filter={foldedFilter}
      searchable
      hidePickedOptions
      nothingFoundMessage={options.length === 0 ? none : t('audience.contact.nothingFound')}
    />
  )
}
