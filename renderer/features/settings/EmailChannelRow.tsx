import { Button, Group, Paper, Text } from '@mantine/core'
import { IconEye, IconPlugConnected } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { serverOf } from '../../../shared/delivery/serverOf.ts'
import { secretOfEmail } from '../../../shared/delivery/signInSecret.ts'
import { useDo } from '../../app/queries.ts'
import { offerUndo } from '../../ui/undoLatest.ts'
import { ChannelTestResult } from './ChannelTestResult.tsx'
import { CertificateDialog } from './channel/CertificateDialog.tsx'
import type { EmailChannel } from './channel/emailChannel.ts'
import classes from './EmailChannelRow.module.css'
import { RowActions } from './RowActions.tsx'
import { SecretGone } from './SecretGone.tsx'

interface EmailChannelRowProps {
  readonly channel: EmailChannel
  readonly onEdit: () => void
}

/** One server: where it is, as whom we sign in, and whether it answers. */
export function EmailChannelRow({ channel, onEdit }: EmailChannelRowProps) {
  const { t } = useTranslation()
  const { id, name, config } = channel
  const secret = secretOfEmail(config)
  const test = useDo('channels.test', { onError: () => {} })
  const restore = useDo('channels.restore')
  const remove = useDo('channels.remove', {
    onSuccess: () => offerUndo(t('settings.channels.removed', { name }), () => restore.mutate({ id })),
  })
  const save = useDo('channels.saveEmail', { onSuccess: () => test.mutate({ id }) })
  const [isLooking, setLooking] = useState(false)
  const isUntrusted = test.data?.trouble?.code.startsWith('smtp-certificate-') === true
  return (
    <Paper withBorder radius="md" p="sm" className={classes.row}>
      <Group justify="space-between" wrap="nowrap">
        <div className={classes.what}>
          <Text fw={600}>{name}</Text>
          <Text size="sm" c="dimmed" className={classes.address}>
            {t('settings.channels.summary', {
              from: config.fromAddress,
              host: serverOf(config),
              security: t(`settings.channels.security.${config.engine === 'smtp' ? config.security : 'tls'}`),
            })}
          </Text>
          {secret !== null && !channel.kept.includes(secret) && <SecretGone />}
          {config.engine !== 'smtp' && !channel.proven && (
            <Text size="sm" c="dimmed">
              {t('engines.unprovenShort')}
            </Text>
          )}
        </div>
        <Group gap={4} wrap="nowrap">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlugConnected size={16} stroke={1.6} />}
            loading={test.isPending}
            onClick={() => test.mutate({ id })}
          >
            {t('settings.channels.test')}
          </Button>
          <RowActions
            editLabel={t('settings.channels.edit', { name })}
            removeLabel={t('settings.channels.remove', { name })}
            removing={remove.isPending}
            onEdit={onEdit}
            onRemove={() => remove.mutate({ id })}
          />
        </Group>
      </Group>
      <div role="status" aria-live="polite">
        {(test.isSuccess || test.isError) && <ChannelTestResult test={test.data} error={test.error} />}
      </div>
      {isUntrusted && (
        <Button
          mt="xs"
          size="xs"
          variant="default"
          leftSection={<IconEye size={16} stroke={1.6} />}
          loading={save.isPending}
          onClick={() => setLooking(true)}
        >
          {t('channel.certificate.look')}
        </Button>
      )}
      {isLooking && config.engine === 'smtp' && config.security !== 'none' && (
        <CertificateDialog
          at={{ host: config.host, port: config.port, security: config.security, ca: config.ca }}
          onTrust={(ca) => save.mutate({ id, name, config: { ...config, ca }, secrets: {} })}
          onClose={() => setLooking(false)}
        />
      )}
    </Paper>
  )
}
