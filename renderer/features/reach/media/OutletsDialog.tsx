import { ActionIcon, Button, Group, Modal, Stack, Table, Text, Title, VisuallyHidden } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import type { MediaOutlet } from '../../../../shared/reach/mediaMention.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import classes from './media.module.css'
import { OutletDialog } from './OutletDialog.tsx'
import { OutletRegister } from './OutletRegister.tsx'
import { seenInText } from './seenInText.ts'

interface OutletsDialogProps {
  readonly geo: GeoRegistry
  readonly onClose: () => void
}

/** The media that are recognised: one's own, to be changed and removed, and the register's, to be read. */
export function OutletsDialog({ geo, onClose }: OutletsDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const headingId = useId()
  const own = useAsk('media.ownOutlets', {})
  const [editing, setEditing] = useState<MediaOutlet | 'new' | null>(null)
  const restore = useDo('media.restoreOutlet')
  const remove = useDo('media.removeOutlet', {
    onSuccess: ({ id, name }) => {
      if (id !== null) offerUndo(t('media.outlets.removed', { outlet: name }), () => restore.mutate({ id }))
    },
  })
  const outlets = own.data?.outlets ?? []
  return (
    <Modal
      opened
      onClose={onClose}
      size={860}
      title={t('media.outlets.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="lg">
        <section aria-labelledby={headingId}>
          <Group justify="space-between" align="flex-start" wrap="nowrap" mb="xs">
            <div>
              <Title order={3} size="h6" id={headingId}>
                {t('media.outlets.own')}
              </Title>
              <Text size="sm" c="dimmed">
                {t(outlets.length === 0 ? 'media.outlets.noOwn' : 'media.outlets.ownText')}
              </Text>
            </div>
            <Button
              variant="default"
              flex="none"
              leftSection={<IconPlus size={18} stroke={1.6} aria-hidden />}
              onClick={() => setEditing('new')}
            >
              {t('media.outlets.add')}
            </Button>
          </Group>
          {own.isPending && <SkeletonTable rows={6} />}
          {own.isError && <ErrorNote error={own.error} onRetry={() => void own.refetch()} />}
          {outlets.length > 0 && (
            <Table verticalSpacing={6} fz="sm" aria-labelledby={headingId}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('media.outlets.name')}</Table.Th>
                  <Table.Th>{t('media.outlets.kind')}</Table.Th>
                  <Table.Th>{t('media.outlets.counties')}</Table.Th>
                  <Table.Th className={classes.number}>{t('media.list.title')}</Table.Th>
                  <Table.Th>
                    <VisuallyHidden>{t('reach.screen.acts')}</VisuallyHidden>
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {outlets.map(({ mentions, ...outlet }) => (
                  <Table.Tr key={outlet.id}>
                    <Table.Td className={classes.wraps}>
                      <Text size="sm">{outlet.name}</Text>
                      {outlet.sites.length > 0 && (
                        <Text size="xs" c="dimmed">
                          {outlet.sites.join(', ')}
                        </Text>
                      )}
                    </Table.Td>
                    <Table.Td>{t(`media.kind.${outlet.kind}`)}</Table.Td>
                    <Table.Td>{seenInText(outlet.counties, geo, t)}</Table.Td>
                    <Table.Td className={classes.number}>{mentions}</Table.Td>
                    <Table.Td className={classes.acts}>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={t('media.outlets.change', { outlet: outlet.name })}
                        onClick={() => setEditing(outlet)}
                      >
                        <IconPencil size={18} stroke={1.6} />
                      </ActionIcon>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        disabled={mentions > 0}
                        aria-label={t(mentions > 0 ? 'media.outlets.kept' : 'media.outlets.remove', {
                          outlet: outlet.name,
                        })}
                        onClick={() => outlet.id !== null && remove.mutate({ id: outlet.id })}
                      >
                        <IconTrash size={18} stroke={1.6} />
                      </ActionIcon>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </section>
        <OutletRegister geo={geo} />
      </Stack>
      {editing !== null && (
        <OutletDialog
          outlet={editing === 'new' ? null : editing}
          others={outlets.filter(({ id }) => editing === 'new' || id !== editing.id)}
          geo={geo}
          onClose={() => setEditing(null)}
        />
      )}
    </Modal>
  )
}
