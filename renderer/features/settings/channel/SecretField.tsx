import { PasswordInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SecretPurpose } from '../../../../shared/delivery/secretPurpose.ts'
import type { ChannelForm } from './useChannelForm.ts'

interface SecretFieldProps {
  readonly form: ChannelForm
  readonly purpose: SecretPurpose
  readonly label: string
}

/** A secret is written here and never comes back; whether one is kept is all that is shown. */
export function SecretField({ form, purpose, label }: SecretFieldProps) {
  const { t } = useTranslation()
  return (
    <PasswordInput
      label={label}
      placeholder={form.isKept(purpose) ? t('channel.secretKept') : ''}
      autoComplete="off"
      maxLength={1000}
      visibilityToggleButtonProps={{ 'aria-label': t('channel.showSecret') }}
      value={form.secret(purpose)}
      onChange={(event) => form.setSecret(purpose, event.currentTarget.value)}
    />
  )
}
