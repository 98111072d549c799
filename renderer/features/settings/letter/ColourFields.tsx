import { MantineThemeProvider, SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ColourName, Palette } from '../../../../shared/newsletter/theme.ts'
import { ColourField } from './ColourField.tsx'

const order: readonly ColourName[] = [
  ...(['header', 'headerText', 'page', 'paper', 'ink', 'muted'] as const),
  ...(['accent', 'line', 'button', 'buttonLabel'] as const),
]

interface ColourFieldsProps {
  readonly palette: Palette
  readonly onChange: (name: ColourName, colour: string) => void
}

/** Every colour of one palette. */
export function ColourFields({ palette, onChange }: ColourFieldsProps) {
  const { t } = useTranslation()
  const swatches = [...new Set(Object.values(palette))]
  // The only way to name the sliders of a picker that a field opens.
  const named = {
    components: {
      ColorPicker: {
        defaultProps: { saturationLabel: t('themes.picker.saturation'), hueLabel: t('themes.picker.hue') },
      },
    },
  }
  return (
    <MantineThemeProvider inherit theme={named}>
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
        {order.map((name) => (
          <ColourField
            key={name}
            label={t(`themes.field.${name}`)}
            value={palette[name]}
            swatches={swatches}
            onChange={(colour) => onChange(name, colour)}
          />
        ))}
      </SimpleGrid>
    </MantineThemeProvider>
  )
}
