import { Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ChannelSection } from './channelSections.ts'
import { EngineField } from './EngineField.tsx'
import { PresetChoice } from './PresetChoice.tsx'
import type { SectionProps } from './useChannelForm.ts'

interface ProviderSectionProps extends SectionProps {
  readonly onGo: (section: ChannelSection) => void
}

/** What the channel is called, what letters are handed to, and whose it is. */
export function ProviderSection({ form, onGo }: ProviderSectionProps) {
  const { t } = useTranslation()
  const { config } = form
  return (
    <Stack gap="sm">
      <TextInput
        data-autofocus
        required
        label={t('settings.channels.name')}
        description={t('channel.nameHint')}
        maxLength={100}
        value={form.name}
        error={form.wrong('name')}
        onChange={(event) => form.setName(event.currentTarget.value)}
      />
      <EngineField form={form} onGo={onGo} />
      {config.engine === 'smtp' && <PresetChoice form={form} config={config} onGo={onGo} />}
    </Stack>
  )
}
