import { Button, Group, TextInput } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import {
  accountProvider,
  type RegisteredNetwork,
  registeredRedirect,
} from '../../../../shared/social/accountProvider.ts'
import type { ConfigOf } from '../../../../shared/social/socialChannelConfig.ts'
import { useDo } from '../../../app/queries.ts'
import { showDone } from '../../../ui/toasts.tsx'

interface RedirectFieldProps {
  readonly config: ConfigOf<RegisteredNetwork>
  /** The organisation has a secret for its application, kept or just typed. */
  readonly hasSecret: boolean
}

/** The address that the browser comes back to, to be registered with the network. */
export function RedirectField({ config, hasSecret }: RedirectFieldProps) {
  const { t } = useTranslation()
  const { mutate: copy } = useDo('desktop.copyText', {
    onSuccess: () => showDone(t('common.copied.address')),
  })
  const address = registeredRedirect(
    accountProvider(config.network, {
      apiVersion: 'apiVersion' in config ? config.apiVersion : '',
      author: 'author' in config ? config.author : '',
      hasSecret,
    }),
  )
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <TextInput
        readOnly
        flex={1}
        label={t('accounts.form.registered.redirect')}
        description={t('accounts.form.registered.redirectHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        mt={25}
        variant="default"
        leftSection={<IconCopy size={16} stroke={1.6} />}
        aria-label={t('accounts.form.registered.copy')}
        onClick={() => copy({ text: address })}
      >
        {t('common.action.copy')}
      </Button>
    </Group>
  )
}
