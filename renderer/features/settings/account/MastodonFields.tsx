import { Input, SegmentedControl, Select } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { IconBrandMastodon } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import type { ConfigOf } from '../../../../shared/social/socialChannelConfig.ts'
import { type Visibility, visibilities } from '../../../../shared/social/visibility.ts'
import { BrowserSignIn } from '../channel/BrowserSignIn.tsx'
import { ForgottenNote } from '../channel/ForgottenNote.tsx'
import { SecretField } from '../channel/SecretField.tsx'
import { AddressField } from './AddressField.tsx'
import type { NetworkFieldsProps } from './useAccountForm.ts'

interface MastodonFieldsProps extends NetworkFieldsProps {
  readonly config: ConfigOf<'mastodon'>
}

/** The server, who sees what is published there, and a sign-in in the browser or with a token made by hand. */
export function MastodonFields({ form, config, onSignedIn }: MastodonFieldsProps) {
  const { t } = useTranslation()
  const id = useId()
  const [way, setWay] = useState<'browser' | 'token'>('browser')
  return (
    <>
      <AddressField
        first
        form={form}
        config={config}
        label={t('accounts.form.mastodon.address')}
        hint={t('accounts.form.mastodon.addressHint')}
      />
      <Select
        label={t('accounts.form.mastodon.visibility')}
        allowDeselect={false}
        data={visibilities.map((value) => ({ value, label: t(`accounts.form.mastodon.visible.${value}`) }))}
        value={config.visibility}
        onChange={(value) => form.change({ ...config, visibility: value as Visibility })}
      />
      <Input.Wrapper label={t('accounts.form.signIn.label')} labelElement="div" labelProps={{ id }}>
        <SegmentedControl
          fullWidth
          aria-labelledby={id}
          data={(['browser', 'token'] as const).map((value) => ({
            value,
            label: t(`accounts.form.signIn.${value}`),
          }))}
          value={way}
          onChange={setWay}
        />
      </Input.Wrapper>
      <ForgottenNote what="signIn" />
      {way === 'token' ? (
        <SecretField
          form={form}
          purpose="oauth"
          label={t('accounts.form.mastodon.token')}
          hint={t('accounts.form.mastodon.tokenHint')}
        />
      ) : (
        <BrowserSignIn
          form={form}
          procedure="desktop.signInToAccount"
          label={t('accounts.form.signIn.start', { network: networkNames.mastodon })}
          icon={IconBrandMastodon}
          onSignedIn={onSignedIn}
        />
      )}
    </>
  )
}
