import { useMantineColorScheme } from '@mantine/core'
import {
  IconBaselineDensityMedium,
  IconBaselineDensitySmall,
  IconContrast2,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSettings,
  IconSun,
  IconSunMoon,
  IconTrash,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { languageName } from '../../../shared/i18n/languageName.ts'
import { type InterfaceLanguage, interfaceLanguages, ownName } from '../../../shared/i18n/languages.ts'
import { call } from '../../app/call.ts'
import { type Command, useCommands } from '../../app/commands.ts'
import { i18n } from '../../app/i18n.ts'
import { chooseLook, contrasts, densities, useLook } from '../../app/look.ts'
import { places } from '../../app/places.ts'
import { queryClient, useDo } from '../../app/queries.ts'
import { usePolicy } from '../../app/usePolicy.ts'
import { enterWorkspace } from '../../app/workspace.ts'
import { audienceParts } from '../audience/audienceParts.ts'
import { privacySections } from '../audience/privacy/privacySections.ts'
import { sendingParts } from '../sending/sendingParts.ts'
import { settingsSections } from '../settings/settingsSections.ts'

const schemes = [
  { name: 'light', icon: IconSun, keywords: ['tema', 'theme', 'bright'] },
  { name: 'dark', icon: IconMoon, keywords: ['tema', 'theme', 'dark mode'] },
  { name: 'auto', icon: IconSunMoon, keywords: ['tema', 'theme', 'system'] },
] as const

const densityIcons = { roomy: IconBaselineDensityMedium, compact: IconBaselineDensitySmall }

/** Ways to every place of the program, to every section of the settings, and to the other looks and languages. */
export function usePlaceCommands(): void {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const look = useLook()
  const close = useDo('workspace.close', { onSuccess: enterWorkspace })
  const saveSettings = useDo('settings.save')
  const decided = usePolicy().language
  const speak = async (language: InterfaceLanguage) => {
    const settings = await queryClient.ensureQueryData({
      queryKey: ['settings.get', {}],
      queryFn: () => call('settings.get', {}),
    })
    void i18n.changeLanguage(language)
    saveSettings.mutate({ ...settings, language })
  }

  useCommands([
    ...places.map(
      ({ path, name, icon, keywords }, index): Command => ({
        id: `goTo.${name}`,
        group: 'goTo',
        label: t('palette.goTo', { place: t(`common.nav.${name}`) }),
        icon,
        keywords,
        keys: [`mod+${index + 1}`],
        run: () => go(path),
      }),
    ),
    // The first of them is the place itself.
    ...audienceParts.slice(1).map(
      ({ name, path, icon, keywords }): Command => ({
        id: `goTo.audience.${name}`,
        group: 'goTo',
        label: t('palette.goTo', { place: t(`audience.part.${name}`) }),
        icon,
        keywords,
        run: () => go(path),
      }),
    ),
    ...sendingParts.slice(1).map(
      ({ name, path, icon, keywords }): Command => ({
        id: `goTo.sending.${name}`,
        group: 'goTo',
        label: t('palette.goTo', { place: t(`sending.part.${name}`) }),
        icon,
        keywords,
        run: () => go(path),
      }),
    ),
    ...privacySections.map(
      ({ name, icon }): Command => ({
        id: `goTo.privacy.${name}`,
        group: 'goTo',
        label: t('palette.goTo', { place: t(`privacy.section.${name}`) }),
        icon,
        keywords: ['gdpr', t('audience.part.privacy')],
        run: () => go(`/audience/privacy/${name}`),
      }),
    ),
    ...settingsSections.map(
      ({ name, titleKey, textKey, keywords }): Command => ({
        id: `settings.${name}`,
        text: t(textKey),
        group: 'settings',
        label: t('palette.settings', { section: t(titleKey) }),
        icon: IconSettings,
        keywords,
        run: () => go(`/settings/${name}`),
      }),
    ),
    ...schemes
      .filter(({ name }) => name !== colorScheme)
      .map(
        ({ name, icon, keywords }): Command => ({
          id: `theme.${name}`,
          group: 'settings',
          label: t(`palette.theme.${name}`),
          icon,
          keywords,
          run: () => setColorScheme(name),
        }),
      ),
    ...contrasts
      .filter((contrast) => contrast !== look.contrast)
      .map(
        (contrast): Command => ({
          id: `contrast.${contrast}`,
          group: 'settings',
          label: t(`palette.contrast.${contrast}`),
          icon: IconContrast2,
          keywords: ['kontrast', 'contrast', 'utseende', 'appearance'],
          run: () => chooseLook({ contrast }),
        }),
      ),
    ...densities
      .filter((density) => density !== look.density)
      .map(
        (density): Command => ({
          id: `density.${density}`,
          group: 'settings',
          label: t(`palette.density.${density}`),
          icon: densityIcons[density],
          keywords: ['täthet', 'density', 'rader', 'rows', 'utseende', 'appearance'],
          run: () => chooseLook({ density }),
        }),
      ),
    ...interfaceLanguages
      .filter((language) => language !== i18n.language && decided === undefined)
      .map(
        (language): Command => ({
          id: `language.${language}`,
          group: 'settings',
          label: t('palette.language', { language: languageName(language, t), ownName: ownName(language) }),
          icon: IconLanguage,
          keywords: ['språk', 'language', ownName(language)],
          run: () => void speak(language),
        }),
      ),
    {
      id: 'goTo.bin',
      group: 'goTo',
      label: t('palette.goTo', { place: t('history.bin.title') }),
      icon: IconTrash,
      keywords: ['borttagna', 'ångra', 'bin', 'deleted', 'trash'],
      run: () => go('/bin'),
    },
    {
      id: 'workspace.change',
      group: 'settings',
      label: t('common.workspace.change'),
      icon: IconLogout,
      keywords: ['arbetsyta', 'öppna mapp', 'workspace', 'open folder', 'switch'],
      run: () => close.mutate({}),
    },
  ])
}
