import { Autocomplete, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SesConfig } from '../../../../shared/delivery/emailChannelConfig.ts'
import { sesRegions } from './engineConfig.ts'
import { ForgottenNote } from './ForgottenNote.tsx'
import { fieldsOf } from './fieldProps.ts'
import { SecretField } from './SecretField.tsx'
import type { SectionProps } from './useChannelForm.ts'

interface SesSectionProps extends SectionProps {
  readonly config: SesConfig
}

/** Which account at Amazon SES, and the key that asks for it. */
export function SesSection({ form, config }: SesSectionProps) {
  const { t } = useTranslation()
  const { text } = fieldsOf(form, config, form.change)
  return (
    <Stack gap="sm">
      <Autocomplete
        label={t('engines.ses.region')}
        description={t('engines.ses.regionHint')}
        required
        data={[...sesRegions]}
        spellCheck={false}
        maxLength={30}
        value={config.region}
        error={form.wrong('region')}
        onChange={(region) => form.change({ ...config, region: region.trim() })}
      />
      <TextInput
        {...text('accessKeyId')}
        label={t('engines.ses.accessKeyId')}
        description={t('engines.ses.accessKeyIdHint')}
        required
        placeholder="AKIA…"
        spellCheck={false}
        autoComplete="off"
        maxLength={128}
      />
      <SecretField form={form} purpose="key" label={t('engines.ses.secret')} />
      <ForgottenNote what="signIn" />
      <TextInput
        {...text('configurationSet')}
        label={t('engines.ses.configurationSet')}
        description={t('engines.ses.configurationSetHint')}
        spellCheck={false}
        maxLength={64}
      />
      <TextInput
        {...text('endpoint')}
        label={t('engines.ses.endpoint')}
        description={t('engines.ses.endpointHint')}
        placeholder={`https://email.${config.region}.amazonaws.com`}
        spellCheck={false}
        maxLength={500}
      />
    </Stack>
  )
}
