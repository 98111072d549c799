import {
  Input,
  type MantineColorScheme,
  SegmentedControl,
  SimpleGrid,
  useMantineColorScheme,
} from '@mantine/core'
import { useId } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkspaceSettings } from '../../../shared/workspace/settings.ts'
import { i18n } from '../../app/i18n.ts'
import { chooseLook, contrasts, densities, useLook } from '../../app/look.ts'
import { usePolicy } from '../../app/usePolicy.ts'
import { languageOptions } from '../../ui/languageOptions.tsx'
import { useSaveSettings } from './useSaveSettings.ts'

const schemes: readonly MantineColorScheme[] = ['light', 'dark', 'auto']

/** The interface's language is the workspace's; light or dark, contrast and density are this computer's. */
export function AppearanceSettings({ settings }: { settings: WorkspaceSettings }) {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { contrast, density } = useLook()
  const { save } = useSaveSettings(settings)
  const isLanguageFixed = usePolicy().language !== undefined
  return (
    <SimpleGrid cols={2} verticalSpacing="lg">
      <Choice
        label={t('settings.language')}
        hint={isLanguageFixed ? t('policy.fixed') : undefined}
        isFixed={isLanguageFixed}
        options={languageOptions()}
        value={settings.language}
        onChange={(language) => {
          void i18n.changeLanguage(language)
          save({ language })
        }}
      />
      <Choice
        label={t('settings.theme.label')}
        options={schemes.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
        value={colorScheme}
        onChange={setColorScheme}
      />
      <Choice
        label={t('settings.contrast.label')}
        hint={t('settings.contrast.hint')}
        options={contrasts.map((value) => ({ value, label: t(`settings.contrast.${value}`) }))}
        value={contrast}
        onChange={(chosen) => chooseLook({ contrast: chosen })}
      />
      <Choice
        label={t('settings.density.label')}
        hint={t('settings.density.hint')}
        options={densities.map((value) => ({ value, label: t(`settings.density.${value}`) }))}
        value={density}
        onChange={(chosen) => chooseLook({ density: chosen })}
      />
    </SimpleGrid>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly hint?: string | undefined
  readonly isFixed?: boolean
  readonly options: { readonly value: Value; readonly label: ReactNode }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One of a few, all of them in sight. */
function Choice<Value extends string>({
  label,
  hint,
  isFixed,
  options,
  value,
  onChange,
}: ChoiceProps<Value>) {
  const id = useId()
  return (
    <Input.Wrapper
      label={label}
      {...(hint !== undefined && { description: hint })}
      inputWrapperOrder={['label', 'input', 'description']}
      labelProps={{ id }}
      descriptionProps={{ mt: '2xs' }}
      labelElement="div"
    >
      <SegmentedControl
        fullWidth
        disabled={isFixed === true}
        aria-labelledby={id}
        data={options}
        value={value}
        onChange={onChange}
      />
    </Input.Wrapper>
  )
}
