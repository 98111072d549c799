import { Alert, Button, Text } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../app/queries.ts'
import { momentText } from '../../ui/moments.ts'
import { useZone } from '../../ui/useZone.ts'
import { HoldDialog } from './HoldDialog.tsx'

/** Says that nothing is sent, why, and leads to what differs. Nothing where sending is on. */
export function HoldBanner() {
  const { t } = useTranslation()
  const zone = useZone()
  const { hold = null, mailboxes = [] } = useAsk('sending.hold', {}).data ?? {}
  const [isOpen, setOpen] = useState(false)
  if (hold === null) return null
  const last = { at: momentText(hold.last.at, zone), computer: hold.last.computer }
  return (
    <>
      <Alert
        mb="lg"
        color="orange"
        role="alert"
        icon={<IconHandStop stroke={1.6} />}
        title={t('archive.hold.title')}
      >
        {hold.reasons.map((reason) => (
          <Text key={reason} size="sm">
            {t(`archive.hold.reason.${reason}`, last)}
          </Text>
        ))}
        <Button mt="sm" size="xs" color="orange" variant="filled" autoContrast onClick={() => setOpen(true)}>
          {t('archive.hold.look')}
        </Button>
      </Alert>
      {isOpen && <HoldDialog hold={hold} mailboxes={mailboxes} onClose={() => setOpen(false)} />}
    </>
  )
}
