import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { Publication } from '../../../shared/schedule/publication.ts'
import { useAsk } from '../../app/queries.ts'
import { ApprovalDialog } from './ApprovalDialog.tsx'
import { ApprovalNote } from './ApprovalNote.tsx'

/** Of one that has not begun, on a channel that wants an approval: whether it may go as it is. */
export function PublicationApproval({ publication }: { readonly publication: Publication }) {
  const { t } = useTranslation()
  const { id, postId, channelId, channelName } = publication
  const [opened, { open, close }] = useDisclosure(false)
  const wanting = useAsk('approvals.channels', {}).data?.channels ?? []
  const listed = useAsk('approvals.list', {}, { enabled: wanting.includes(channelId) }).data?.approvals
  const status = listed?.find(({ publications }) => publications.some((one) => one.id === id))
  if (status === undefined) return null
  return (
    <div style={{ marginTop: 'var(--mantine-spacing-sm)' }}>
      <ApprovalNote status={status} channel={channelName}>
        <Button size="xs" variant={status.state === 'approved' ? 'subtle' : 'default'} onClick={open}>
          {t(status.state === 'approved' ? 'approval.open' : 'approval.review')}
        </Button>
      </ApprovalNote>
      {opened && <ApprovalDialog postId={postId} channelId={channelId} onClose={close} />}
    </div>
  )
}
