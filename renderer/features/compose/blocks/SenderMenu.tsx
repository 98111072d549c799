import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconDeviceFloppy, IconSettings } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BlockOf } from '../../../../shared/post/document.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { showDone } from '../../../ui/toasts.tsx'

type Signature = BlockOf<'signature'>['attrs']

interface SenderMenuProps {
  readonly signature: Signature
  readonly onChoose: (signature: Signature) => void
}

/** The senders to choose among, and the way to keep a signature that was written by hand as one of them. */
export function SenderMenu({ signature, onChoose }: SenderMenuProps) {
  const { t } = useTranslation()
  const senders = useAsk('senders.list', {}).data?.senders ?? []
  const save = useDo('senders.save', {
    onSuccess: ({ name }) => showDone(t('templates.senders.kept', { name })),
  })
  const name = signature.name.trim()
  const isNew =
    name !== '' && !senders.some((sender) => sender.name === name && sender.role === signature.role.trim())
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="compact-xs" variant="subtle" rightSection={<IconChevronDown size={14} stroke={1.6} />}>
          {t('templates.senders.choose')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {senders.length === 0 && <Menu.Label>{t('templates.senders.none')}</Menu.Label>}
        {senders.map((sender) => (
          <Menu.Item
            key={sender.id}
            onClick={() =>
              onChoose({ name: sender.name, role: sender.role, organisation: sender.organisation })
            }
          >
            {[sender.name, sender.role].filter((part) => part !== '').join(', ')}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {isNew && (
          <Menu.Item
            leftSection={<IconDeviceFloppy size={16} stroke={1.6} />}
            onClick={() => save.mutate({ id: null, sender: { ...signature, firstChoice: false } })}
          >
            {t('templates.senders.keep')}
          </Menu.Item>
        )}
        <Menu.Item
          component="a"
          href="#/settings/senders"
          leftSection={<IconSettings size={16} stroke={1.6} />}
        >
          {t('templates.senders.manage')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
