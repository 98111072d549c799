import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PostId } from '../../../shared/contract/scalars.ts'
import { useCommands } from '../../app/commands.ts'
import { useAsk } from '../../app/queries.ts'
import { ApprovalDialog } from './ApprovalDialog.tsx'

interface ApprovalButtonProps {
  readonly postId: PostId
  /** Saves what is being written; what is approved is what is kept. */
  readonly onSave: () => Promise<boolean>
}

/** To the approval of what is being written, where any channel wants one; always in the palette. */
export function ApprovalButton({ postId, onSave }: ApprovalButtonProps) {
  const { t } = useTranslation()
  const [opened, { open, close }] = useDisclosure(false)
  const wanting = useAsk('approvals.channels', {}).data?.channels ?? []
  const show = async () => {
    if (await onSave()) open()
  }
  useCommands([
    {
      id: 'post.approval',
      group: 'post',
      label: t('approval.review'),
      icon: IconCircleCheck,
      keywords: ['godkännande', 'klar', 'granska', 'attest', 'approve', 'review', 'ready'],
      run: () => void show(),
    },
  ])
  return (
    <>
      {wanting.length > 0 && (
        <Button
          variant="default"
          leftSection={<IconCircleCheck size={18} stroke={1.6} />}
          onClick={() => void show()}
        >
          {t('approval.open')}
        </Button>
      )}
      {opened && <ApprovalDialog postId={postId} onClose={close} />}
    </>
  )
}
