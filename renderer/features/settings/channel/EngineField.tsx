import { Alert, Button, Radio, Stack, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EmailChannelConfig } from '../../../../shared/delivery/emailChannelConfig.ts'
import type { ChannelSection } from './channelSections.ts'
import { engines, withEngine } from './engineConfig.ts'
import type { SectionProps } from './useChannelForm.ts'

interface EngineFieldProps extends SectionProps {
  readonly onGo: (section: ChannelSection) => void
}

/** What letters are handed to. It is chosen once: what has gone out belongs to the engine that it went through. */
export function EngineField({ form, onGo }: EngineFieldProps) {
  const { t } = useTranslation()
  const { config, change, channel } = form
  const { engine } = config
  return (
    <>
      <Radio.Group
        label={t('engines.choice.label')}
        description={channel === null ? undefined : t('engines.choice.fixed')}
        value={engine}
        onChange={(chosen) => change(withEngine(config, chosen as EmailChannelConfig['engine']))}
      >
        <Stack gap={8} mt={8}>
          {engines.map((one) => (
            <Radio
              key={one}
              value={one}
              disabled={channel !== null && one !== engine}
              label={t(`engines.choice.${one}`)}
              description={t(`engines.choice.${one}Hint`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {engine !== 'smtp' && (
        <Alert
          variant="light"
          icon={<IconInfoCircle stroke={1.6} />}
          title={t(`engines.about.${engine}Title`)}
        >
          <Text size="sm">{t(`engines.about.${engine}`)}</Text>
          {engine !== 'outbox' && channel?.proven !== true && (
            <Text size="sm" mt={6} fw={600}>
              {t('engines.unproven')}
            </Text>
          )}
          {engine !== 'outbox' && (
            <Button mt="sm" size="xs" variant="default" onClick={() => onGo('server')}>
              {t('engines.next')}
            </Button>
          )}
        </Alert>
      )}
    </>
  )
}
