import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnTemplate } from '../../../shared/contract/templates.ts'
import { useDo } from '../../app/queries.ts'
import { offerUndo } from '../../ui/undoLatest.ts'
import { NameDialog } from './NameDialog.tsx'

/** What can be done with a template of one's own. */
export function OwnTemplateMenu({ template: { id, name } }: { template: OwnTemplate }) {
  const { t } = useTranslation()
  const [renaming, setRenaming] = useState(false)
  const back = useDo('templates.rename')
  const rename = useDo('templates.rename')
  const add = useDo('templates.add')
  const remove = useDo('templates.delete', {
    onSuccess: (deleted) => offerUndo(t('templates.deleted', { name }), () => add.mutate(deleted)),
  })
  const keepName = (next: string) =>
    rename.mutate(
      { id, name: next },
      {
        onSuccess() {
          setRenaming(false)
          if (next !== name)
            offerUndo(t('common.renamed', { before: name, name: next }), () => back.mutate({ id, name }))
        },
      },
    )
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="sm" aria-label={t('templates.more', { name })}>
            <IconDots size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} stroke={1.6} />} onClick={() => setRenaming(true)}>
            {t('templates.rename')}
          </Menu.Item>
          <Menu.Item
            color="var(--mantine-color-error)"
            leftSection={<IconTrash size={16} stroke={1.6} />}
            onClick={() => remove.mutate({ id })}
          >
            {t('common.action.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {renaming && (
        <NameDialog
          title={t('templates.renameTitle')}
          label={t('templates.name')}
          name={name}
          saving={rename.isPending}
          onSave={keepName}
          onClose={() => setRenaming(false)}
        />
      )}
    </>
  )
}
