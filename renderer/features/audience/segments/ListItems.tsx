import { Menu } from '@mantine/core'
import { IconListDetails, IconPlus, IconSquare, IconSquareCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../shared/audience/contact.ts'
import type { SegmentId } from '../../../../shared/contract/scalars.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { offerUndo } from '../../../ui/undoLatest.ts'

interface ListItemsProps {
  readonly contact: Contact
  /** A new list for the contact is wanted. */
  readonly onNew: () => void
}

/** The lists in a contact's menu: which ones the contact is on, to be put on and taken off. */
export function ListItems({ contact: { id: contactId, name, email }, onNew }: ListItemsProps) {
  const { t } = useTranslation()
  const contact = name === '' ? email : name
  const lists = useAsk('segments.list', {}).data?.segments.filter(({ kind }) => kind === 'list') ?? []
  const on = useAsk('lists.ofContact', { id: contactId }).data?.lists
  const contacts = { kind: 'ids' as const, ids: [contactId] }
  const nameOf = (list: SegmentId) => lists.find(({ id }) => id === list)?.name ?? ''
  const add = useDo('lists.add', {
    onSuccess: (_, input) =>
      offerUndo(t('segment.list.isOn', { contact, name: nameOf(input.id) }), () => takeOff.mutate(input)),
  })
  const remove = useDo('lists.remove', {
    onSuccess: (_, input) =>
      offerUndo(t('segment.list.isOff', { contact, name: nameOf(input.id) }), () => putBack.mutate(input)),
  })
  const [takeOff, putBack] = [useDo('lists.remove'), useDo('lists.add')]
  return (
    <Menu.Sub position="left-start">
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<IconListDetails size={16} stroke={1.6} />}>
          {t('segment.list.of')}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {lists.map(({ id, name }) => {
          const isOn = on?.includes(id) ?? false
          return (
            <Menu.Item
              key={id}
              role="menuitemcheckbox"
              aria-checked={isOn}
              disabled={on === undefined}
              leftSection={
                isOn ? <IconSquareCheck size={16} stroke={1.6} /> : <IconSquare size={16} stroke={1.6} />
              }
              onClick={() => (isOn ? remove : add).mutate({ id, contacts })}
            >
              {name}
            </Menu.Item>
          )
        })}
        {lists.length > 0 && <Menu.Divider />}
        <Menu.Item leftSection={<IconPlus size={16} stroke={1.6} />} onClick={onNew}>
          {t('segment.list.add')}
        </Menu.Item>
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}
