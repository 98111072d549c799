import { NumberInput, SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OutboxConfig, SesConfig, SmtpConfig } from '../../../../shared/delivery/emailChannelConfig.ts'
import { fieldsOf } from './fieldProps.ts'
import type { SectionProps } from './useChannelForm.ts'

interface LimitsSectionProps extends SectionProps {
  readonly config: SmtpConfig | SesConfig | OutboxConfig
}

/** How fast letters may leave, all together and to one recipient's domain. */
export function LimitsSection({ form, config }: LimitsSectionProps) {
  const { t } = useTranslation()
  const { number, limit } = fieldsOf(form, config, form.change)
  const unlimited = t('channel.limit.unlimited')
  return (
    <Stack gap="sm">
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
        <NumberInput {...number('perMinute')} label={t('channel.limit.perMinute')} required max={100_000} />
        <NumberInput
          {...limit('perHour')}
          label={t('channel.limit.perHour')}
          placeholder={unlimited}
          thousandSeparator=" "
        />
        <NumberInput
          {...limit('perDay')}
          label={t('channel.limit.perDay')}
          placeholder={unlimited}
          thousandSeparator=" "
        />
        <NumberInput
          {...number('connections')}
          label={t('settings.channels.connections')}
          required
          max={20}
        />
      </SimpleGrid>
      <Text size="sm" fw={600} mt="sm">
        {t('channel.limit.domain')}
      </Text>
      <Text size="sm" c="dimmed" mt={-8}>
        {t('channel.limit.domainHint')}
      </Text>
      <SimpleGrid cols={2} spacing="sm">
        <NumberInput
          {...limit('perDomainPerMinute')}
          label={t('channel.limit.perMinute')}
          placeholder={unlimited}
        />
        <NumberInput
          {...limit('perDomainConnections')}
          label={t('settings.channels.connections')}
          placeholder={unlimited}
          max={20}
        />
      </SimpleGrid>
    </Stack>
  )
}
