import { Button, Menu } from '@mantine/core'
import { IconListDetails, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WhichContacts } from '../../../../shared/contract/whichContacts.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { countText } from '../../../ui/countText.ts'
import { showDone } from '../../../ui/toasts.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { ListDialog } from '../segments/ListDialog.tsx'

/** Puts everybody who is ticked on a list, or on a new one, and takes them off. */
export function SelectionLists({ which }: { readonly which: WhichContacts }) {
  const { t } = useTranslation()
  const [naming, setNaming] = useState(false)
  const lists = useAsk('segments.list', {}).data?.segments.filter(({ kind }) => kind === 'list') ?? []
  const takeOff = useDo('lists.remove')
  const add = useDo('lists.add', {
    onSuccess: ({ added: ids }, { id }) => {
      const name = lists.find((list) => list.id === id)?.name ?? ''
      const said = t('segment.list.added', { name, count: ids.length, number: countText(ids.length) })
      if (ids.length === 0) showDone(t('contacts.many.onListAlready', { name }))
      else offerUndo(said, () => takeOff.mutate({ id, contacts: { kind: 'ids', ids } }))
    },
  })
  const putBack = useDo('lists.add')
  const remove = useDo('lists.remove', {
    onSuccess: ({ removed: ids }, { id }) => {
      const name = lists.find((list) => list.id === id)?.name ?? ''
      const said = t('segment.list.removed', { name, count: ids.length, number: countText(ids.length) })
      if (ids.length === 0) showDone(t('segment.list.noneOn', { name }))
      else offerUndo(said, () => putBack.mutate({ id, contacts: { kind: 'ids', ids } }))
    },
  })
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconListDetails size={16} stroke={1.6} />}
            loading={add.isPending || remove.isPending}
          >
            {t('segment.list.of')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('contacts.many.putOnList')}</Menu.Label>
          {lists.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => add.mutate({ id, contacts: which })}>
              {name}
            </Menu.Item>
          ))}
          {lists.length > 0 && <Menu.Divider />}
          {lists.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => remove.mutate({ id, contacts: which })}>
              {t('segment.list.takeOff', { name })}
            </Menu.Item>
          ))}
          {lists.length > 0 && <Menu.Divider />}
          <Menu.Item leftSection={<IconPlus size={16} stroke={1.6} />} onClick={() => setNaming(true)}>
            {t('segment.list.add')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {naming && <ListDialog list={null} contacts={which} onClose={() => setNaming(false)} />}
    </>
  )
}
