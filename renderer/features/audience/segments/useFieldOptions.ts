import type { ComboboxItem, ComboboxItemGroup } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { consentValues } from '../../../../shared/audience/ruleValues.ts'
import type { RuleField } from '../../../../shared/audience/segmentRule.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { languages } from '../../../../shared/i18n/catalogue.ts'
import { useAsk } from '../../../app/queries.ts'
import { countyOptions, municipalityOptions } from '../../../ui/placeOptions.ts'
import { useContactWords } from '../contacts/useContactWords.ts'

export interface FieldOptions {
  readonly options: (ComboboxItem | ComboboxItemGroup<ComboboxItem, string>)[]
  /** Other values can be typed. */
  readonly isOpen: boolean
  /** What is said where there is nothing to choose. */
  readonly none: string
}

/** What a field of a rule can be compared with; what the rule names already is offered although it is not there. */
export function useFieldOptions(field: RuleField, chosen: readonly string[], geo: GeoRegistry): FieldOptions {
  const { t } = useTranslation()
  const words = useContactWords()
  const names = useAsk('segments.names', {}).data
  const none = t('audience.contact.nothingFound')
  const closed = (options: FieldOptions['options'], nothing: string = none): FieldOptions => ({
    ...{ options, isOpen: false, none: nothing },
  })
  switch (field) {
    case 'county':
      return closed(countyOptions(geo))
    case 'municipality':
      return closed(municipalityOptions(geo))
    case 'language':
      return closed(languages.map((value) => ({ value, label: t(`common.language.${value}`) })))
    case 'consent':
      return closed(
        consentValues.map((value) => ({
          value,
          label: value === 'none' ? t('segment.consentNone') : t(`audience.consent.${value}`),
        })),
      )
    case 'list':
      return closed(named(names?.lists ?? [], chosen), t('segment.noLists'))
    case 'group':
      return closed(named(names?.groups ?? [], chosen), t('segment.noGroups'))
    case 'received': {
      const sent = (names?.publications ?? []).map(({ id, title, at }) => ({
        value: String(id),
        label: t('segment.publication', { id, title, day: at.slice(0, 10) }),
      }))
      const known = new Set(sent.map(({ value }) => value))
      const others = chosen.filter((value) => !known.has(value))
      return closed([...sent, ...named(others, [])], t('segment.noPublications'))
    }
    case 'role':
      return { options: named(words.roles, []), isOpen: true, none }
    case 'tag':
      return { options: named(words.tags, []), isOpen: true, none }
    case 'organisation':
      return { options: named(words.organisations, []), isOpen: true, none }
    case 'suppressed':
      return closed([])
  }
}

function named(known: readonly string[], chosen: readonly string[]): ComboboxItem[] {
  return [...new Set([...known, ...chosen])].map((value) => ({ value, label: value }))
}
