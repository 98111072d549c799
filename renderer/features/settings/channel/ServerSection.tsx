import { NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SmtpConfig } from '../../../../shared/delivery/emailChannelConfig.ts'
import { CertificateTrust } from './CertificateTrust.tsx'
import { DecidedServers } from './DecidedServers.tsx'
import { withSecurity } from './emailChannel.ts'
import { fieldsOf } from './fieldProps.ts'
import { SecurityField } from './SecurityField.tsx'
import { SignInFields } from './SignInFields.tsx'
import type { SectionProps } from './useChannelForm.ts'

interface ServerSectionProps extends SectionProps {
  readonly config: SmtpConfig
}

/** Where the server is, and how we sign in to it. */
export function ServerSection({ form, config }: ServerSectionProps) {
  const { t } = useTranslation()
  const { change } = form
  const { text, number } = fieldsOf(form, config, change)
  return (
    <Stack gap="sm">
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          {...text('host')}
          label={t('settings.channels.host')}
          required
          placeholder={t('settings.channels.hostHint')}
          spellCheck={false}
          maxLength={253}
        />
        <NumberInput {...number('port')} label={t('settings.channels.port')} required max={65_535} />
      </SimpleGrid>
      <DecidedServers />
      <SecurityField
        value={config.security}
        onChange={(security) => change(withSecurity(config, security))}
      />
      <SignInFields form={form} config={config} />
      <CertificateTrust config={config} onChange={(ca) => change({ ...config, ca })} />
    </Stack>
  )
}
