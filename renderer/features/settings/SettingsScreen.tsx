import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { SkeletonCards } from '../../ui/Skeletons.tsx'
import { BackupSettings } from '../backups/BackupSettings.tsx'
import { SupportSettings } from '../support/SupportSettings.tsx'
import { AccountSettings } from './AccountSettings.tsx'
import { AimedCounties } from './AimedCounties.tsx'
import { AppearanceSettings } from './AppearanceSettings.tsx'
import { ByHandSettings } from './ByHandSettings.tsx'
import { ChannelSettings } from './ChannelSettings.tsx'
import { LetterLook } from './letter/LetterLook.tsx'
import { LinkSettings } from './links/LinkSettings.tsx'
import { MentionSettings } from './MentionSettings.tsx'
import { MoveSettings } from './MoveSettings.tsx'
import { NotificationSettings } from './notifications/NotificationSettings.tsx'
import { OrganisationForm } from './OrganisationForm.tsx'
import { PersonalWords } from './PersonalWords.tsx'
import { PlanningSettings } from './PlanningSettings.tsx'
import { PopulationTable } from './PopulationTable.tsx'
import { ProgramSettings } from './ProgramSettings.tsx'
import { SenderSettings } from './SenderSettings.tsx'
import { SettingsIndex } from './SettingsIndex.tsx'
import classes from './SettingsScreen.module.css'
import { SettingsSection } from './SettingsSection.tsx'

/** Who sends, through what, to which counties, and how the program looks. */
export function SettingsScreen() {
  const { t } = useTranslation()
  const settings = useAsk('settings.get', {})
  const registry = useAsk('geo.registry', {})
  if (settings.isError || registry.isError) {
    return (
      <Screen title={t('common.nav.settings')}>
        <ErrorNote error={settings.error ?? registry.error} onRetry={() => void settings.refetch()} />
      </Screen>
    )
  }
  if (settings.data === undefined || registry.data === undefined)
    return (
      <Screen title={t('common.nav.settings')}>
        <SkeletonCards cards={4} />
      </Screen>
    )
  const { counties } = registry.data
  return (
    <Screen wide title={t('common.nav.settings')}>
      <div className={classes.columns}>
        <SettingsIndex />
        <div className={classes.sections}>
          <Stack gap="lg">
            <SettingsSection
              name="organisation"
              title={t('settings.organisation.title')}
              text={t('settings.organisation.text')}
            >
              <OrganisationForm settings={settings.data} />
            </SettingsSection>
            <SettingsSection
              name="senders"
              title={t('templates.senders.title')}
              text={t('templates.senders.text')}
            >
              <SenderSettings organisation={settings.data.organisation.name} />
            </SettingsSection>
            <SettingsSection
              name="channels"
              title={t('settings.channels.title')}
              text={t('settings.channels.text')}
            >
              <ChannelSettings />
            </SettingsSection>
            <SettingsSection name="accounts" title={t('accounts.title')} text={t('accounts.text')}>
              <AccountSettings />
            </SettingsSection>
            <SettingsSection name="by-hand" title={t('byHand.title')} text={t('byHand.text')}>
              <ByHandSettings />
            </SettingsSection>
            <SettingsSection name="links" title={t('links.title')} text={t('links.text')}>
              <LinkSettings website={settings.data.organisation.website} />
            </SettingsSection>
            <SettingsSection name="letter" title={t('themes.title')} text={t('themes.text')}>
              <LetterLook settings={settings.data} />
            </SettingsSection>
            <SettingsSection
              name="planning"
              title={t('settings.planning.title')}
              text={t('settings.planning.text')}
            >
              <PlanningSettings settings={settings.data} />
            </SettingsSection>
            <SettingsSection
              name="counties"
              title={t('settings.counties.title')}
              text={t('settings.counties.text')}
            >
              <AimedCounties settings={settings.data} counties={counties} />
            </SettingsSection>
            <SettingsSection
              name="population"
              title={t('settings.population.title')}
              text={t('settings.population.text')}
            >
              <PopulationTable settings={settings.data} counties={counties} />
            </SettingsSection>
            <SettingsSection name="words" title={t('checks.words.title')} text={t('checks.words.text')}>
              <PersonalWords />
            </SettingsSection>
            <SettingsSection
              name="mentions"
              title={t('settings.mentions.title')}
              text={t('settings.mentions.text')}
            >
              <MentionSettings />
            </SettingsSection>
            <SettingsSection
              name="notifications"
              title={t('notices.settings.title')}
              text={t('notices.settings.text')}
            >
              <NotificationSettings />
            </SettingsSection>
            <SettingsSection
              name="appearance"
              title={t('settings.appearance.title')}
              text={t('settings.appearance.text')}
            >
              <AppearanceSettings settings={settings.data} />
            </SettingsSection>
            <SettingsSection name="move" title={t('sharing.move.title')} text={t('sharing.move.intro')}>
              <MoveSettings />
            </SettingsSection>
            <SettingsSection
              name="program"
              title={t('program.settings.title')}
              text={t('program.settings.text')}
            >
              <ProgramSettings />
            </SettingsSection>
            <SettingsSection name="backups" title={t('backups.title')} text={t('backups.text')}>
              <BackupSettings />
            </SettingsSection>
            <SettingsSection name="support" title={t('support.title')} text={t('support.text')}>
              <SupportSettings />
            </SettingsSection>
          </Stack>
        </div>
      </div>
    </Screen>
  )
}
