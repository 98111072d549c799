import { Input, NumberInput, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import {
  headerForms,
  type Logo,
  type LogoImage,
  logoWidths,
  type Theme,
} from '../../../../shared/newsletter/theme.ts'
import { LogoField } from './LogoField.tsx'
import type { ChangeTheme } from './themeDraft.ts'

interface ThemeFieldsProps {
  readonly theme: Theme
  readonly change: ChangeTheme
}

/** A new logo is shown no larger than it is sharp, and no larger than a letterhead. */
const firstWidth = 160

/** What stands at the top of the letter. */
export function HeaderFields({ theme, change }: ThemeFieldsProps) {
  const { t } = useTranslation()
  const id = useId()
  const { logo, header } = theme
  const changeLogo = (field: string, part: Partial<Logo>) =>
    logo !== null && change(`logo.${field}`, { logo: { ...logo, ...part } })
  const setLight = (light: LogoImage | null) => {
    if (light === null) return change('logo.light', { logo: null, header: 'name' })
    if (logo !== null) return changeLogo('light', { light })
    const width = Math.min(logoWidths.most, Math.max(logoWidths.least, Math.min(firstWidth, light.width)))
    change('logo.light', {
      logo: { light, dark: null, alt: '', width },
      header: header === 'name' ? 'logo-and-name' : header,
    })
  }
  return (
    <Stack gap="sm">
      <Text size="xs" c="dimmed">
        {t('themes.logo.hint')}
      </Text>
      <SimpleGrid cols={2} spacing="sm">
        <LogoField
          label={t('themes.logo.light')}
          clearLabel={t('themes.logo.clear')}
          none={t('themes.logo.none')}
          image={logo?.light ?? null}
          palette={theme.light}
          onChange={setLight}
        />
        {logo !== null && (
          <LogoField
            label={t('themes.logo.dark')}
            clearLabel={t('themes.logo.clearDark')}
            none={t('themes.logo.darkSame')}
            image={logo.dark}
            palette={theme.dark}
            onChange={(dark) => changeLogo('dark', { dark })}
          />
        )}
      </SimpleGrid>
      {logo !== null && (
        <>
          <Input.Wrapper label={t('themes.header.form')} labelElement="div" labelProps={{ id }}>
            <SegmentedControl
              fullWidth
              size="xs"
              aria-labelledby={id}
              data={headerForms.map((value) => ({ value, label: t(`themes.header.forms.${value}`) }))}
              value={header}
              onChange={(value) => change('header', { header: value })}
            />
          </Input.Wrapper>
          <SimpleGrid cols={2} spacing="sm">
            <TextInput
              size="xs"
              label={t('themes.logo.alt')}
              maxLength={200}
              value={logo.alt}
              onChange={(event) => changeLogo('alt', { alt: event.currentTarget.value })}
            />
            <NumberInput
              size="xs"
              label={t('themes.logo.width')}
              suffix=" px"
              allowDecimal={false}
              min={logoWidths.least}
              max={logoWidths.most}
              step={10}
              value={logo.width}
              onChange={(width) =>
                typeof width === 'number' &&
                width >= logoWidths.least &&
                width <= logoWidths.most &&
                changeLogo('width', { width })
              }
            />
          </SimpleGrid>
          <Text size="xs" c="dimmed">
            {t('themes.logo.altHint')}
          </Text>
        </>
      )}
    </Stack>
  )
}
