import { PasswordInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SecretPurpose } from '../../../../shared/delivery/secretPurpose.ts'
import type { ChannelForm } from './useChannelForm.ts'

interface SecretFieldProps {
  readonly form: Pick<ChannelForm, 'isKept' | 'secret' | 'setSecret'>
  readonly purpose: SecretPurpose
  readonly label: string
  /** Stands below the field. */
  readonly hint?: string
}

/** A secret is written here and never comes back; whether one is kept is all that is shown. */
export function SecretField({ form, purpose, label, hint }: SecretFieldProps) {
  const { t } = useTranslation()
  return (
    <PasswordInput
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={form.isKept(purpose) ? t('channel.secretKept') : ''}
      autoComplete="off"
      maxLength={10_000}
      visibilityToggleButtonProps={{ 'aria-label': t('channel.showSecret') }}
      value={form.secret(purpose)}
      onChange={(event) => form.setSecret(purpose, event.currentTarget.value)}
    />
  )
}
