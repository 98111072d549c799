import { NumberInput, Radio, Select, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { InboxConfig } from '../../../../shared/delivery/emailChannelConfig.ts'
import { DecidedServers } from './DecidedServers.tsx'
import { newInbox } from './emailChannel.ts'
import { ForgottenNote } from './ForgottenNote.tsx'
import { fieldsOf } from './fieldProps.ts'
import { SecretField } from './SecretField.tsx'
import { SecurityField } from './SecurityField.tsx'
import type { SectionProps } from './useChannelForm.ts'

/** Where answers, bounces and unsubscribe mails come in, and what becomes of those that have been dealt with. */
export function InboxSection({ form }: SectionProps) {
  const { t } = useTranslation()
  const { config, change } = form
  if (config.engine === 'outbox') return null
  const { inbox } = config
  return (
    <Stack gap="sm">
      <Switch
        label={t('channel.inbox.read')}
        description={t('channel.inbox.readHint')}
        checked={inbox !== null}
        onChange={(event) =>
          change({ ...config, inbox: event.currentTarget.checked ? newInbox(config) : null })
        }
      />
      {inbox !== null && (
        <InboxFields
          form={form}
          inbox={inbox}
          onChange={(changed) => change({ ...config, inbox: changed })}
        />
      )}
    </Stack>
  )
}

interface InboxFieldsProps extends SectionProps {
  readonly inbox: InboxConfig
  readonly onChange: (inbox: InboxConfig) => void
}

function InboxFields({ form, inbox, onChange }: InboxFieldsProps) {
  const { t } = useTranslation()
  const { text, number } = fieldsOf(form, inbox, onChange, 'inbox.')
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          {...text('host')}
          label={t('channel.inbox.host')}
          required
          placeholder={t('channel.inbox.hostHint')}
          spellCheck={false}
          maxLength={253}
        />
        <NumberInput {...number('port')} label={t('settings.channels.port')} required max={65_535} />
      </SimpleGrid>
      <DecidedServers />
      <SecurityField value={inbox.security} onChange={(security) => onChange({ ...inbox, security })} />
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
        <TextInput
          {...text('user')}
          label={t('settings.channels.user')}
          required
          spellCheck={false}
          autoComplete="off"
          maxLength={320}
        />
        <Select
          label={t('channel.inbox.signIn')}
          allowDeselect={false}
          data={(['password', 'channel'] as const).map((value) => ({
            value,
            label: t(`channel.inbox.by.${value}`),
          }))}
          value={inbox.signIn}
          onChange={(signIn) => signIn !== null && onChange({ ...inbox, signIn })}
        />
        {inbox.signIn === 'password' && (
          <SecretField form={form} purpose="inbox" label={t('channel.inbox.password')} />
        )}
        <TextInput
          {...text('folder')}
          label={t('channel.inbox.folder')}
          required
          spellCheck={false}
          maxLength={250}
        />
      </SimpleGrid>
      {inbox.signIn === 'password' && <ForgottenNote what="signIn" />}
      <Radio.Group
        label={t('channel.inbox.processed')}
        description={t('channel.inbox.processedHint')}
        value={inbox.processed}
        onChange={(processed) => onChange({ ...inbox, processed: processed as InboxConfig['processed'] })}
      >
        <Stack gap={8} mt={8}>
          {(['mark', 'move', 'leave'] as const).map((what) => (
            <Radio key={what} value={what} label={t(`channel.inbox.what.${what}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {inbox.processed === 'move' && (
        <TextInput {...text('moveTo')} label={t('channel.inbox.moveTo')} required maxLength={250} />
      )}
    </>
  )
}
