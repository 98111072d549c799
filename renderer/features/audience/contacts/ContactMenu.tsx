import { ActionIcon, Menu } from '@mantine/core'
import {
  IconBan,
  IconDots,
  IconEraser,
  IconFileExport,
  IconMailCheck,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../shared/audience/contact.ts'
import { useDo } from '../../../app/queries.ts'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { useSaveHandout } from '../privacy/useSaveHandout.ts'
import { ListDialog } from '../segments/ListDialog.tsx'
import { ListItems } from '../segments/ListItems.tsx'

interface ContactMenuProps {
  readonly contact: Contact
  readonly onEdit: () => void
  /** Asked for outside the list: the row goes with its person, and what was done is to be read then. */
  readonly onErase: () => void
  readonly tabIndex: number
}

/** What can be done with a contact. Everything but erasure can be undone. */
export function ContactMenu({ contact, onEdit, onErase, tabIndex }: ContactMenuProps) {
  const { t } = useTranslation()
  const [listing, setListing] = useState(false)
  const { id, email, suppressed } = contact
  const name = contact.name === '' ? email : contact.name
  const handout = useSaveHandout()
  const restore = useDo('contacts.restore')
  const remove = useDo('contacts.delete', {
    onSuccess: () => offerUndo(t('audience.list.deleted', { name }), () => restore.mutate({ id })),
  })
  const [liftAgain, suppressAgain] = [useDo('contacts.liftSuppression'), useDo('contacts.suppress')]
  const lift = useDo('contacts.liftSuppression', {
    onSuccess: () =>
      offerUndo(t('audience.list.lifted', { email }), () =>
        suppressAgain.mutate({ email, reason: 'by-hand' }),
      ),
  })
  const suppress = useDo('contacts.suppress', {
    onSuccess: () => offerUndo(t('audience.list.suppressed', { email }), () => liftAgain.mutate({ email })),
  })
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            tabIndex={tabIndex}
            aria-label={t('audience.list.more', { name })}
          >
            <IconDots size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} stroke={1.6} />} onClick={onEdit}>
            {t('common.action.edit')}
          </Menu.Item>
          {suppressed === null && (
            <Menu.Item
              leftSection={<IconBan size={16} stroke={1.6} />}
              onClick={() => suppress.mutate({ email, reason: 'by-hand' })}
            >
              {t('audience.list.suppress')}
            </Menu.Item>
          )}
          {suppressed === 'by-hand' && (
            <Menu.Item
              leftSection={<IconMailCheck size={16} stroke={1.6} />}
              onClick={() => lift.mutate({ email })}
            >
              {t('audience.list.lift')}
            </Menu.Item>
          )}
          <ListItems contact={contact} onNew={() => setListing(true)} />
          <Menu.Item
            leftSection={<IconFileExport size={16} stroke={1.6} />}
            onClick={() => handout.save(email, 'zip')}
          >
            {t('privacy.handout.menu')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            color="var(--mantine-color-error)"
            leftSection={<IconTrash size={16} stroke={1.6} />}
            onClick={() => remove.mutate({ id })}
          >
            {t('common.action.delete')}
          </Menu.Item>
          <Menu.Item
            color="var(--mantine-color-error)"
            leftSection={<IconEraser size={16} stroke={1.6} />}
            onClick={onErase}
          >
            {t('audience.list.erase')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {listing && (
        <ListDialog list={null} contacts={{ kind: 'ids', ids: [id] }} onClose={() => setListing(false)} />
      )}
    </>
  )
}
