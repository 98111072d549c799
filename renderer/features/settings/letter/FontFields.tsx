import { Select, SimpleGrid, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type FontName, fontNames, fontStacks } from '../../../../shared/newsletter/fonts.ts'
import type { Theme } from '../../../../shared/newsletter/theme.ts'
import type { ChangeTheme } from './themeDraft.ts'

interface ThemeFieldsProps {
  readonly theme: Theme
  readonly change: ChangeTheme
}

/** What headings and text are set in. */
export function FontFields({ theme: { fonts }, change }: ThemeFieldsProps) {
  const { t } = useTranslation()
  const select = (field: keyof Theme['fonts']) => (
    <Select
      size="xs"
      label={t(`themes.fonts.${field}`)}
      allowDeselect={false}
      data={fontNames.map((name) => ({ value: name, label: t(`themes.fonts.name.${name}`) }))}
      renderOption={({ option }) => (
        <span style={{ fontFamily: fontStacks[option.value as FontName] }}>{option.label}</span>
      )}
      value={fonts[field]}
      onChange={(name) => name !== null && change(`fonts.${field}`, { fonts: { ...fonts, [field]: name } })}
    />
  )
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        {select('headings')}
        {select('body')}
      </SimpleGrid>
      <Text size="xs" c="dimmed" mt={6}>
        {t('themes.fonts.hint')}
      </Text>
    </>
  )
}
