import { Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { NeedsApprovalField } from '../../approval/NeedsApprovalField.tsx'
import { fieldsOf } from './fieldProps.ts'
import type { SectionProps } from './useChannelForm.ts'

/** Whom letters are from, who sends them for them, and where answers go. */
export function SenderSection({ form }: SectionProps) {
  const { t } = useTranslation()
  const { text } = fieldsOf(form, form.config, form.change)
  return (
    <Stack gap="sm">
      <TextInput {...text('fromName')} label={t('settings.channels.fromName')} maxLength={200} />
      <TextInput
        {...text('fromAddress')}
        label={t('settings.channels.fromAddress')}
        required
        type="email"
        maxLength={254}
      />
      <TextInput
        {...text('replyTo')}
        label={t('channel.replyTo')}
        description={t('channel.replyToHint')}
        type="email"
        maxLength={254}
      />
      <TextInput
        {...text('senderAddress')}
        label={t('channel.senderAddress')}
        description={t('channel.senderAddressHint')}
        type="email"
        maxLength={254}
      />
      <NeedsApprovalField approval={form.approval} />
    </Stack>
  )
}
