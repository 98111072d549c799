import { ActionIcon, Group, Modal, Stack, Text } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedBlock } from '../../../../shared/contract/templates.ts'
import { useDo } from '../../../app/queries.ts'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { NameDialog } from '../../templates/NameDialog.tsx'
import classes from './SavedBlockList.module.css'

interface SavedBlockListProps {
  readonly savedBlocks: readonly SavedBlock[]
  readonly onClose: () => void
}

/** Every saved block, to be renamed or deleted. */
export function SavedBlockList({ savedBlocks, onClose }: SavedBlockListProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [renamed, setRenamed] = useState<SavedBlock | null>(null)
  const back = useDo('savedBlocks.rename')
  const rename = useDo('savedBlocks.rename')
  const add = useDo('savedBlocks.add')
  const remove = useDo('savedBlocks.delete', {
    onSuccess: (deleted) =>
      offerUndo(t('templates.blocks.deleted', { name: deleted.name }), () => add.mutate(deleted)),
  })
  const keepName = ({ id, name: before }: SavedBlock, name: string) =>
    rename.mutate(
      { id, name },
      {
        onSuccess() {
          setRenamed(null)
          if (name !== before)
            offerUndo(t('common.renamed', { before, name }), () => back.mutate({ id, name: before }))
        },
      },
    )
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('templates.blocks.manageTitle')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      returnFocus={false}
    >
      {savedBlocks.length === 0 && <Text c="dimmed">{t('templates.blocks.none')}</Text>}
      <Stack component="ul" gap={0} className={classes.list}>
        {savedBlocks.map((block) => (
          <li key={block.id} className={classes.row}>
            <div className={classes.what}>
              <Text fw={600} size="sm" truncate>
                {block.name}
              </Text>
              <Text size="xs" c="dimmed">
                {t('templates.blocks.size', { count: block.content.length })}
              </Text>
            </div>
            <Group gap={2} wrap="nowrap">
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('templates.blocks.rename', { name: block.name })}
                onClick={() => setRenamed(block)}
              >
                <IconPencil size={18} stroke={1.6} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('templates.blocks.remove', { name: block.name })}
                onClick={() => remove.mutate({ id: block.id })}
              >
                <IconTrash size={18} stroke={1.6} />
              </ActionIcon>
            </Group>
          </li>
        ))}
      </Stack>
      {renamed !== null && (
        <NameDialog
          title={t('templates.blocks.renameTitle')}
          label={t('templates.blocks.name')}
          name={renamed.name}
          saving={rename.isPending}
          onSave={(name) => keepName(renamed, name)}
          onClose={() => setRenamed(null)}
        />
      )}
    </Modal>
  )
}
