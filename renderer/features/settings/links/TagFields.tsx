import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type TagName, tagNames } from '../../../../shared/links/linkRules.ts'
import { templateIn, unknownPlaceholders } from '../../../../shared/links/tagValue.ts'
import { wholeInterfaceLanguage } from '../../../app/i18n.ts'

interface TagFieldsProps {
  readonly values: Partial<Readonly<Record<TagName, string>>>
  /** What is said where a field is empty. */
  readonly otherwise?: Readonly<Record<TagName, string>>
  readonly onChange: (name: TagName, value: string) => void
}

/** What each tag says, with placeholders; one that nothing is known of is told at once. */
export function TagFields({ values, otherwise, onChange }: TagFieldsProps) {
  const { t } = useTranslation()
  const inWords = (template: string) => templateIn(template, wholeInterfaceLanguage())
  return tagNames.map((name) => {
    const value = values[name] ?? ''
    const [unknown] = unknownPlaceholders(value)
    return (
      <TextInput
        key={name}
        label={t(`links.tag.${name}`)}
        placeholder={inWords(otherwise?.[name] ?? '')}
        spellCheck={false}
        autoComplete="off"
        maxLength={120}
        value={inWords(value)}
        error={unknown !== undefined && t('links.unknown', { name: unknown })}
        onChange={(event) => onChange(name, event.currentTarget.value)}
      />
    )
  })
}
