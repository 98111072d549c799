import { Anchor, Text, TextInput } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ConfigOf } from '../../../../shared/social/socialChannelConfig.ts'
import { useDo } from '../../../app/queries.ts'
import { ForgottenNote } from '../channel/ForgottenNote.tsx'
import { fieldsOf } from '../channel/fieldProps.ts'
import { SecretField } from '../channel/SecretField.tsx'
import { AddressField } from './AddressField.tsx'
import type { AccountForm } from './useAccountForm.ts'

interface BlueskyFieldsProps {
  readonly form: AccountForm
  readonly config: ConfigOf<'bluesky'>
}

/** https://bsky.app/settings/app-passwords */
const appPasswords = 'https://bsky.app/settings/app-passwords'

/** A handle and an app password are all that Bluesky asks for. */
export function BlueskyFields({ form, config }: BlueskyFieldsProps) {
  const { t } = useTranslation()
  const { text } = fieldsOf(form, config, form.change)
  const open = useDo('desktop.openPage')
  return (
    <>
      <TextInput
        {...text('handle')}
        label={t('accounts.form.bluesky.handle')}
        required
        data-autofocus
        placeholder="@kommunen.bsky.social"
        spellCheck={false}
        autoComplete="off"
        maxLength={253}
      />
      <div>
        <SecretField
          form={form}
          purpose="password"
          label={t('accounts.form.bluesky.password')}
          hint={t('accounts.form.bluesky.passwordHint')}
        />
        <Anchor
          component="button"
          type="button"
          size="sm"
          mt={4}
          onClick={() => open.mutate({ url: appPasswords })}
        >
          <Text span inherit>
            {t('accounts.form.bluesky.open')}
          </Text>{' '}
          <IconExternalLink size={14} stroke={1.6} aria-hidden />
        </Anchor>
      </div>
      <ForgottenNote what="signIn" />
      <AddressField
        form={form}
        config={config}
        label={t('accounts.form.bluesky.address')}
        hint={t('accounts.form.bluesky.addressHint')}
      />
    </>
  )
}
