import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '../../../../shared/contract/contract.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { SkeletonText } from '../../../ui/Skeletons.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { CertificateFacts } from './CertificateFacts.tsx'

interface CertificateDialogProps {
  readonly at: Input<'certificates.look'>
  /** With what is to be trusted, PEM. */
  readonly onTrust: (pem: string) => void
  readonly onClose: () => void
}

/**
 * What a server shows for its name. Where nobody that the computer trusts has signed it, a person may, after comparing the
 * fingerprint with one they have got another way; never where the name is another's or the time is over.
 */
export function CertificateDialog({ at, onTrust, onClose }: CertificateDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [hasCompared, setCompared] = useState(false)
  const look = useAsk('certificates.look', at, { gcTime: 0, staleTime: 0 })
  const { chain = [], faults = [], offer = null } = look.data ?? {}
  const trust = (pem: string) => {
    onTrust(pem)
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={680}
      title={t('channel.certificate.of', { host: `${at.host}:${at.port}` })}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      returnFocus={false}
    >
      <Stack gap="md">
        {look.isPending && <SkeletonText lines={5} />}
        {look.isError && <ErrorNote error={look.error} onRetry={() => void look.refetch()} />}
        {look.isSuccess && faults.length === 0 && (
          <Alert
            color="pine"
            icon={<IconCircleCheck stroke={1.6} />}
            title={t('channel.certificate.trusted')}
          />
        )}
        {faults.map((fault) => (
          <Alert
            key={fault}
            color={fault === 'unknown' ? 'orange' : 'red'}
            icon={<IconAlertTriangle stroke={1.6} />}
            title={t(`channel.certificate.fault.${fault}.title`)}
          >
            <Text size="sm">{t(`channel.certificate.fault.${fault}.text`)}</Text>
          </Alert>
        ))}
        {chain.map((certificate) => (
          <CertificateFacts key={certificate.fingerprint} certificate={certificate} />
        ))}
        {offer !== null && (
          <Checkbox
            checked={hasCompared}
            onChange={(event) => setCompared(event.currentTarget.checked)}
            label={t('channel.certificate.compared')}
            description={t(
              offer.certificates[0]?.isAuthority === true
                ? 'channel.certificate.offerAuthority'
                : 'channel.certificate.offerOne',
            )}
          />
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common.action.close')}
          </Button>
          {offer !== null && (
            <Button disabled={!hasCompared} onClick={() => trust(offer.pem)}>
              {t('channel.certificate.trust')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
