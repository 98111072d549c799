import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ChannelSection } from './channelSections.ts'
import { DkimSection } from './DkimSection.tsx'
import { EngineSection } from './EngineSection.tsx'
import { InboxSection } from './InboxSection.tsx'
import { LetterSection } from './LetterSection.tsx'
import { LimitsSection } from './LimitsSection.tsx'
import { ProviderSection } from './ProviderSection.tsx'
import { SenderSection } from './SenderSection.tsx'
import type { SectionProps } from './useChannelForm.ts'

interface ChannelSectionPanelProps extends SectionProps {
  readonly section: ChannelSection
  readonly onGo: (section: ChannelSection) => void
}

/** One part of a channel's settings, under a line that says what it is for. */
export function ChannelSectionPanel({ section, form, onGo }: ChannelSectionPanelProps) {
  const { t } = useTranslation()
  return (
    <>
      <Text size="sm" c="dimmed" mb="md">
        {t(`channel.about.${section}`)}
      </Text>
      <Section section={section} form={form} onGo={onGo} />
    </>
  )
}

function Section({ section, form, onGo }: ChannelSectionPanelProps) {
  switch (section) {
    case 'provider':
      return <ProviderSection form={form} onGo={onGo} />
    case 'server':
      return <EngineSection form={form} />
    case 'sender':
      return <SenderSection form={form} />
    case 'limits':
      return form.config.engine === 'listmonk' ? null : <LimitsSection form={form} config={form.config} />
    case 'letter':
      return <LetterSection form={form} />
    case 'inbox':
      return <InboxSection form={form} />
    case 'dkim':
      return <DkimSection form={form} />
  }
}
