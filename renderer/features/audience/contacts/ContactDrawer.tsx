import { Alert, Drawer, Tabs } from '@mantine/core'
import { IconBan } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact, ContactContent } from '../../../../shared/audience/contact.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { newContentLanguage } from '../../../app/i18n.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { noteOpened } from '../../recent/openedThings.ts'
import { ContactForm } from './ContactForm.tsx'
import { ContactHistory } from './ContactHistory.tsx'
import { contentOf, newContent } from './contactForm.ts'

interface ContactDrawerProps {
  /** null: a new one. */
  readonly contact: Contact | null
  /** What is known of a new one. */
  readonly preset?: Partial<ContactContent>
  readonly geo: GeoRegistry
  readonly onClose: () => void
}

/** A contact beside the list it stands in. */
export function ContactDrawer({ contact, preset, geo, onClose }: ContactDrawerProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const id = contact?.id
  useEffect(() => {
    if (id !== undefined) noteOpened({ kind: 'contact', id })
  }, [id])
  const form = (
    <ContactForm
      id={contact?.id ?? null}
      known={contact === null ? { ...newContent(newContentLanguage()), ...preset } : contentOf(contact)}
      geo={geo}
      onClose={onClose}
    />
  )
  return (
    <Drawer
      opened
      position="right"
      size={460}
      onClose={onClose}
      title={t(contact === null ? 'audience.contact.new' : 'audience.contact.edit')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      {contact !== null && contact.suppressed !== null && (
        <Alert color="red" mb="md" icon={<IconBan stroke={1.6} />}>
          {t(`audience.suppressionText.${contact.suppressed}`)}
        </Alert>
      )}
      {contact === null ? (
        form
      ) : (
        <Tabs defaultValue="known" keepMounted>
          <Tabs.List mb="md" grow>
            <Tabs.Tab value="known">{t('contacts.drawer.known')}</Tabs.Tab>
            <Tabs.Tab value="history">{t('contacts.drawer.history')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="known">{form}</Tabs.Panel>
          <Tabs.Panel value="history">
            <ContactHistory id={contact.id} geo={geo} />
          </Tabs.Panel>
        </Tabs>
      )}
    </Drawer>
  )
}
