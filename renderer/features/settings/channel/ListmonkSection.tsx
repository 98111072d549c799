import { SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ListmonkConfig } from '../../../../shared/delivery/emailChannelConfig.ts'
import { ForgottenNote } from './ForgottenNote.tsx'
import { fieldsOf } from './fieldProps.ts'
import { SecretField } from './SecretField.tsx'
import type { SectionProps } from './useChannelForm.ts'

interface ListmonkSectionProps extends SectionProps {
  readonly config: ListmonkConfig
}

/** Where listmonk is, and the API user that asks it. */
export function ListmonkSection({ form, config }: ListmonkSectionProps) {
  const { t } = useTranslation()
  const { text } = fieldsOf(form, config, form.change)
  return (
    <Stack gap="sm">
      <TextInput
        {...text('address')}
        label={t('engines.listmonk.address')}
        description={t('engines.listmonk.addressHint')}
        required
        placeholder="https://"
        spellCheck={false}
        maxLength={500}
      />
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          {...text('user')}
          label={t('engines.listmonk.user')}
          required
          spellCheck={false}
          autoComplete="off"
          maxLength={200}
        />
        <SecretField form={form} purpose="key" label={t('engines.listmonk.token')} />
      </SimpleGrid>
      <ForgottenNote what="signIn" />
      <TextInput
        {...text('messenger')}
        label={t('engines.listmonk.messenger')}
        description={t('engines.listmonk.messengerHint')}
        required
        spellCheck={false}
        maxLength={100}
      />
    </Stack>
  )
}
