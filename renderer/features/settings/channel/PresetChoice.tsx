import { Alert, Button, Select, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SmtpConfig } from '../../../../shared/delivery/emailChannelConfig.ts'
import {
  type PresetId,
  presetGroups,
  presetNamed,
  presetOfAddress,
  withPreset,
} from '../../../../shared/delivery/presets.ts'
import type { ChannelSection } from './channelSections.ts'
import type { SectionProps } from './useChannelForm.ts'

interface PresetChoiceProps extends SectionProps {
  readonly config: SmtpConfig
  readonly onGo: (section: ChannelSection) => void
}

/** Whose mail server it is: a known provider fills in the rest. */
export function PresetChoice({ form, config, onGo }: PresetChoiceProps) {
  const { t } = useTranslation()
  const groups = Object.entries(presetGroups).map(([group, ids]) => ({
    group: t(`channel.preset.group.${group as keyof typeof presetGroups}`),
    items: ids.map((id) => ({ value: id, label: t(`channel.preset.name.${id}`) })),
  }))
  const choose = (id: PresetId) => form.change(withPreset(config, id))
  const preset = presetNamed(config.preset)
  const suggested = preset === undefined ? presetOfAddress(config.fromAddress) : undefined
  return (
    <>
      <Select
        label={t('channel.preset.label')}
        description={t('channel.preset.hint')}
        placeholder={t('channel.preset.none')}
        data={groups}
        searchable
        nothingFoundMessage={t('channel.preset.notFound')}
        value={preset === undefined ? null : config.preset}
        onChange={(id) => id !== null && choose(id as PresetId)}
      />
      {suggested !== undefined && (
        <Button variant="light" onClick={() => choose(suggested)}>
          {t('channel.preset.suggested', {
            address: config.fromAddress.trim(),
            provider: t(`channel.preset.name.${suggested}`),
          })}
        </Button>
      )}
      {preset !== undefined && (
        <Alert
          variant="light"
          icon={<IconInfoCircle stroke={1.6} />}
          title={t('channel.preset.filledIn', {
            provider: t(`channel.preset.name.${config.preset as PresetId}`),
          })}
        >
          <Text size="sm">{t(`channel.preset.note.${config.preset as PresetId}`)}</Text>
          {preset.source !== null && (
            <Text size="xs" c="dimmed" mt={6} style={{ overflowWrap: 'anywhere' }}>
              {t('channel.preset.source', { address: preset.source })}
            </Text>
          )}
          <Button mt="sm" size="xs" variant="default" onClick={() => onGo('server')}>
            {t('channel.preset.next')}
          </Button>
        </Alert>
      )}
    </>
  )
}
