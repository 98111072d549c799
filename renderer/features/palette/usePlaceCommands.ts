import { useMantineColorScheme } from '@mantine/core'
import { IconLanguage, IconLogout, IconMoon, IconSettings, IconSun, IconSunMoon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { languages } from '../../../shared/i18n/catalogue.ts'
import { call } from '../../app/call.ts'
import { type Command, useCommands } from '../../app/commands.ts'
import { i18n } from '../../app/i18n.ts'
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

/** Ways to every place of the program, to every section of the settings, and to the other looks and languages. */
export function usePlaceCommands(): void {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const close = useDo('workspace.close', { onSuccess: enterWorkspace })
  const saveSettings = useDo('settings.save')
  const decided = usePolicy().language
  const speak = async (language: (typeof languages)[number]) => {
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
      ({ name, titleKey, keywords }): Command => ({
        id: `settings.${name}`,
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
    ...languages
      .filter((language) => language !== i18n.language && decided === undefined)
      .map(
        (language): Command => ({
          id: `language.${language}`,
          group: 'settings',
          label: t(`palette.language.${language}`),
          icon: IconLanguage,
          keywords: ['språk', 'language', 'svenska', 'engelska', 'swedish', 'english'],
          run: () => void speak(language),
        }),
      ),
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
