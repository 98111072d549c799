import { Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { IconEye, IconFileCertificate } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SmtpConfig } from '../../../../shared/delivery/emailChannelConfig.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { pickedFile } from '../../../ui/pickedFile.ts'
import { CertificateDialog } from './CertificateDialog.tsx'
import { CertificateFacts } from './CertificateFacts.tsx'

interface CertificateTrustProps {
  readonly config: SmtpConfig
  readonly onChange: (ca: string | null) => void
}

/** Whom the channel trusts beside those that the computer does, and what the server shows. */
export function CertificateTrust({ config, onChange }: CertificateTrustProps) {
  const { t } = useTranslation()
  const [isLooking, setLooking] = useState(false)
  const [unreadable, setUnreadable] = useState<unknown>(null)
  const read = useDo('certificates.read', { onError: setUnreadable, onSuccess: ({ pem }) => onChange(pem) })
  const choose = (file: File | null) => {
    if (file === null) return
    setUnreadable(null)
    pickedFile(file).then(read.mutate, setUnreadable)
  }
  const { host, port, security, ca } = config
  return (
    <Stack gap={8}>
      <div>
        <Text size="sm" fw={600}>
          {t('channel.certificate.title')}
        </Text>
        <Text size="xs" c="dimmed">
          {t(ca === null ? 'channel.certificate.usual' : 'channel.certificate.own')}
        </Text>
      </div>
      {ca !== null && <OwnAuthority ca={ca} />}
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconEye size={16} stroke={1.6} />}
          disabled={host.trim() === '' || security === 'none'}
          onClick={() => setLooking(true)}
        >
          {t('channel.certificate.look')}
        </Button>
        <FileButton
          accept=".pem,.crt,.cer,.der,.ca-bundle"
          inputProps={{ 'aria-label': t('channel.certificate.choose') }}
          onChange={choose}
        >
          {({ onClick }) => (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconFileCertificate size={16} stroke={1.6} />}
              loading={read.isPending}
              onClick={onClick}
            >
              {t('channel.certificate.choose')}
            </Button>
          )}
        </FileButton>
        {ca !== null && (
          <Button size="xs" variant="subtle" color="gray" onClick={() => onChange(null)}>
            {t('channel.certificate.forget')}
          </Button>
        )}
      </Group>
      {unreadable !== null && <ErrorNote error={unreadable} />}
      {isLooking && security !== 'none' && (
        <CertificateDialog
          at={{ host: host.trim(), port, security, ca }}
          onTrust={onChange}
          onClose={() => setLooking(false)}
        />
      )}
    </Stack>
  )
}

/** What is trusted, as it was saved or has just been chosen. */
function OwnAuthority({ ca }: { readonly ca: string }) {
  const bytes = new TextEncoder().encode(ca)
  const read = useAsk('certificates.read', { fileName: 'ca.pem', bytes })
  if (read.isError) return <ErrorNote error={read.error} />
  return read.data?.certificates.map((certificate) => (
    <CertificateFacts key={certificate.fingerprint} certificate={certificate} />
  ))
}
