import { Button, Menu, Stack } from '@mantine/core'
import { IconChevronDown, IconFileExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { HandoutFormat } from '../../../../shared/contract/privacy.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { AddressForm } from './AddressForm.tsx'
import { HeldSummary } from './HeldSummary.tsx'
import { useLookedUp } from './useLookedUp.ts'
import { useSaveHandout } from './useSaveHandout.ts'

/** Finds what is held about a person, and saves it to hand out. */
export function HandoutSection() {
  const { t } = useTranslation()
  const { email, setEmail, lookedUp } = useLookedUp()
  const save = useSaveHandout()
  return (
    <Stack gap="lg">
      <AddressForm label={t('privacy.person')} takesAccounts onAddress={setEmail} />
      {lookedUp.isError && <ErrorNote error={lookedUp.error} />}
      {lookedUp.data !== undefined && (
        <>
          <HeldSummary handout={lookedUp.data} />
          <Menu position="bottom-start">
            <Menu.Target>
              <Button
                style={{ alignSelf: 'flex-start' }}
                leftSection={<IconFileExport size={18} stroke={1.6} />}
                rightSection={<IconChevronDown size={16} stroke={1.6} />}
                loading={save.isPending}
              >
                {t('privacy.handout.save')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {HandoutFormat.options.map((format) => (
                <Menu.Item key={format} onClick={() => save.save(email, format)}>
                  {t(`privacy.handout.form.${format}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </>
      )}
    </Stack>
  )
}
