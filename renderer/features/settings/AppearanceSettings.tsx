import {
  Input,
  type MantineColorScheme,
  SegmentedControl,
  SimpleGrid,
  useMantineColorScheme,
} from '@mantine/core'
import { useId } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { languages } from '../../../shared/i18n/catalogue.ts'
import type { WorkspaceSettings } from '../../../shared/workspace/settings.ts'
import { i18n } from '../../app/i18n.ts'
import { usePolicy } from '../../app/usePolicy.ts'
import { useSaveSettings } from './useSaveSettings.ts'

const schemes: readonly MantineColorScheme[] = ['light', 'dark', 'auto']

/** The interface's language is the workspace's; light or dark is this computer's. */
export function AppearanceSettings({ settings }: { settings: WorkspaceSettings }) {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { save } = useSaveSettings(settings)
  const isLanguageFixed = usePolicy().language !== undefined
  const id = useId()
  return (
    <SimpleGrid cols={2}>
      <Input.Wrapper
        label={t('settings.language')}
        {...(isLanguageFixed && { description: t('policy.fixed') })}
        inputWrapperOrder={['label', 'input', 'description']}
        labelProps={{ id: `${id}-language` }}
        labelElement="div"
      >
        <SegmentedControl
          fullWidth
          disabled={isLanguageFixed}
          aria-labelledby={`${id}-language`}
          data={languages.map((value) => ({ value, label: t(`common.language.${value}`) }))}
          value={settings.language}
          onChange={(language) => {
            void i18n.changeLanguage(language)
            save({ language })
          }}
        />
      </Input.Wrapper>
      <Input.Wrapper label={t('settings.theme.label')} labelProps={{ id: `${id}-theme` }} labelElement="div">
        <SegmentedControl
          fullWidth
          aria-labelledby={`${id}-theme`}
          data={schemes.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
          value={colorScheme}
          onChange={setColorScheme}
        />
      </Input.Wrapper>
    </SimpleGrid>
  )
}
