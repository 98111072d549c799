import { Button, Stack } from '@mantine/core'
import { IconEraser } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { EraseDialog } from '../contacts/EraseDialog.tsx'
import { AddressForm } from './AddressForm.tsx'
import { HeldSummary } from './HeldSummary.tsx'
import { useLookedUp } from './useLookedUp.ts'

/** Finds what is held about a person, and erases it: also of somebody who is no contact. */
export function EraseSection() {
  const { t } = useTranslation()
  const { email, setEmail, lookedUp } = useLookedUp()
  const [erasing, setErasing] = useState(false)
  return (
    <Stack gap="lg">
      <AddressForm label={t('privacy.person')} takesAccounts onAddress={setEmail} />
      {lookedUp.isError && <ErrorNote error={lookedUp.error} />}
      {lookedUp.data !== undefined && (
        <>
          <HeldSummary handout={lookedUp.data} />
          <Button
            color="red"
            variant="light"
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconEraser size={18} stroke={1.6} />}
            onClick={() => setErasing(true)}
          >
            {t('privacy.erase.open')}
          </Button>
        </>
      )}
      {erasing && (
        <EraseDialog
          name={lookedUp.data?.contact?.name || email}
          email={email}
          onClose={() => setErasing(false)}
        />
      )}
    </Stack>
  )
}
