import { TextInput } from '@mantine/core'
import type { ConfigOf } from '../../../../shared/social/socialChannelConfig.ts'
import type { AccountForm } from './useAccountForm.ts'

interface AddressFieldProps {
  readonly form: AccountForm
  readonly config: ConfigOf<'bluesky' | 'mastodon'>
  readonly label: string
  readonly hint: string
  /** It has the focus when the form is opened. */
  readonly first?: boolean
}

/** The server that an account is on. What was said of one address in the own network does not hold for another. */
export function AddressField({ form, config, label, hint, first = false }: AddressFieldProps) {
  return (
    <TextInput
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      required
      data-autofocus={first || undefined}
      inputMode="url"
      spellCheck={false}
      autoComplete="off"
      maxLength={300}
      value={config.address}
      error={form.wrong('address')}
      onChange={(event) =>
        form.change({ ...config, address: event.currentTarget.value, privateAllowed: false })
      }
    />
  )
}
