import { Button, Group, Modal, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import { interfaceLanguage } from '../../app/i18n.ts'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'

interface RemoveSampleDialogProps {
  readonly own: Output<'workspace.sampleWork'>
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** Asked only where somebody has made something of their own in the example: it would go along. */
export function RemoveSampleDialog({ own, onRemove, onClose }: RemoveSampleDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const parts = (['posts', 'contacts'] as const).flatMap((name) =>
    own[name] === 0 ? [] : [t(`start.sample.${name}`, { count: own[name] })],
  )
  const what = new Intl.ListFormat(interfaceLanguage(), { type: 'conjunction' }).format(parts)
  return (
    <Modal
      opened
      onClose={onClose}
      size={480}
      title={t('start.sample.askTitle')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Text size="sm">{t('start.sample.ask', { what })}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('start.sample.keep')}
        </Button>
        <Button color="red" onClick={onRemove}>
          {t('start.sample.remove')}
        </Button>
      </Group>
    </Modal>
  )
}
