import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconCopy, IconKey, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ChannelId } from '../../../../shared/contract/scalars.ts'
import type { SigningRecord } from '../../../../shared/contract/signing.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { ForgottenNote } from './ForgottenNote.tsx'
import type { SectionProps } from './useChannelForm.ts'

interface SigningKeyProps extends SectionProps {
  /** What is written is what is saved, so that the record is of it. */
  readonly isSaved: boolean
}

/** The key that signs: made here, its public half shown as what is to be published. */
export function SigningKey({ form, isSaved }: SigningKeyProps) {
  const { t } = useTranslation()
  const make = useDo('channels.makeSigningKey', { onError: () => {} })
  const isKept = form.isKept('dkim')
  const start = async () => {
    const id = await form.save()
    if (id !== undefined) make.mutate({ id })
  }
  return (
    <Stack gap="sm">
      {isKept && isSaved && form.channel !== null && <KeptKey id={form.channel.id} />}
      {!isKept && <Text size="sm">{t('channel.dkim.none')}</Text>}
      {isKept && !isSaved && <Text size="sm">{t('channel.dkim.saveFirst')}</Text>}
      <ForgottenNote what="key" />
      {make.isError && <ErrorNote error={make.error} />}
      <Group>
        <Button
          variant={isKept ? 'default' : 'light'}
          size={isKept ? 'xs' : 'sm'}
          leftSection={<IconKey size={16} stroke={1.6} />}
          loading={make.isPending || form.isSaving}
          onClick={() => void start()}
        >
          {t(isKept ? 'channel.dkim.makeAnother' : 'channel.dkim.make')}
        </Button>
      </Group>
      {isKept && (
        <Text size="xs" c="dimmed" mt={-6}>
          {t('channel.dkim.makeAnotherHint')}
        </Text>
      )}
    </Stack>
  )
}

function KeptKey({ id }: { readonly id: ChannelId }) {
  const { t } = useTranslation()
  const kept = useAsk('channels.signingRecord', { id })
  const search = useDo('channels.findSigningRecord')
  if (kept.isError) return <ErrorNote error={kept.error} />
  const record = kept.data?.record
  if (record === undefined || record === null) return null
  const found = search.data?.found
  return (
    <>
      <Text size="sm">{t('channel.dkim.publish')}</Text>
      <RecordField record={record} part="name" />
      <RecordField record={record} part="value" />
      <Group gap="sm">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconSearch size={16} stroke={1.6} />}
          loading={search.isPending}
          onClick={() => search.mutate({ id })}
        >
          {t('channel.dkim.search')}
        </Button>
      </Group>
      <div role="status" aria-live="polite">
        {found !== undefined && (
          <Alert color={found === 'published' ? 'pine' : 'orange'} variant="light">
            <Text size="sm">{t(`channel.dkim.found.${found}`)}</Text>
          </Alert>
        )}
      </div>
    </>
  )
}

interface RecordFieldProps {
  readonly record: SigningRecord
  readonly part: keyof SigningRecord
}

function RecordField({ record, part }: RecordFieldProps) {
  const { t } = useTranslation()
  const { mutate: copy } = useDo('desktop.copyText', { onSuccess: () => showDone(t('common.copied.record')) })
  return (
    <Group gap="xs" wrap="nowrap" align="flex-end">
      <TextInput
        readOnly
        flex={1}
        label={t(`channel.dkim.record.${part}`)}
        value={record[part]}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        variant="default"
        leftSection={<IconCopy size={16} stroke={1.6} />}
        aria-label={t(`channel.dkim.copy.${part}`)}
        onClick={() => copy({ text: record[part] })}
      >
        {t('common.action.copy')}
      </Button>
    </Group>
  )
}
