import { MultiSelect, SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RuleChoices } from '../../../../shared/audience/ruleChoices.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { countyOptions, foldedFilter, municipalityOptions } from '../../../ui/placeOptions.ts'
import { useContactWords } from '../contacts/useContactWords.ts'
import classes from './RuleChoicesForm.module.css'

interface RuleChoicesFormProps {
  readonly choices: RuleChoices
  readonly geo: GeoRegistry
  readonly onChange: (choices: RuleChoices) => void
}

/** A rule by picking: places from the registry, roles and tags from the contacts there are. */
export function RuleChoicesForm({ choices, geo, onChange }: RuleChoicesFormProps) {
  const { t } = useTranslation()
  const words = useContactWords()
  const field = (name: keyof RuleChoices) => ({
    label: t(`audience.segment.${name}`),
    value: [...choices[name]],
    onChange: (values: string[]) => onChange({ ...choices, [name]: values }),
    filter: foldedFilter,
    searchable: true,
    clearable: true,
    hidePickedOptions: true,
    maxDropdownHeight: 260,
    classNames: { inputField: classes.search ?? '' },
    nothingFoundMessage: t('audience.contact.nothingFound'),
    clearButtonProps: {
      'aria-label': t('audience.contact.clear', { field: t(`audience.segment.${name}`) }),
    },
  })
  const tags = withChosen(words.tags, [...choices.tags, ...choices.withoutTags])
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('audience.segment.chooseHint')}
      </Text>
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
        <MultiSelect {...field('counties')} data={countyOptions(geo)} />
        <MultiSelect {...field('municipalities')} data={municipalityOptions(geo)} />
        <MultiSelect {...field('tags')} data={tags} />
        <MultiSelect {...field('withoutTags')} data={tags} />
      </SimpleGrid>
      <MultiSelect {...field('roles')} data={withChosen(words.roles, choices.roles)} />
    </Stack>
  )
}

/** What the rule names is offered although no contact has it. */
function withChosen(known: readonly string[], chosen: readonly string[]): string[] {
  return [...new Set([...known, ...chosen])]
}
