import { Alert, Anchor, Group, Text } from '@mantine/core'
import { IconCircleCheck, IconClockCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ApprovalStatus } from '../../../shared/approval/approval.ts'
import { useZone } from '../../ui/useZone.ts'
import { approvalSentence, changedSentence } from './approvalSentence.ts'

interface ApprovalNoteProps {
  readonly status: Omit<ApprovalStatus, 'hash'>
  readonly channel: string
  /** What can be done about it. */
  readonly children?: ReactNode
}

/** Who has said yes to what goes out, and what has changed since. */
export function ApprovalNote({ status, channel, children }: ApprovalNoteProps) {
  const { t } = useTranslation()
  const zone = useZone()
  const isApproved = status.state === 'approved'
  return (
    <Alert
      color={isApproved ? 'pine' : 'orange'}
      icon={isApproved ? <IconCircleCheck stroke={1.6} /> : <IconClockCheck stroke={1.6} />}
      py="xs"
      role="status"
    >
      <Text size="sm">
        {approvalSentence(t, status, { channel, zone })} {changedSentence(t, status.changed)}
      </Text>
      <Group gap="sm" mt={children === undefined && status.state !== 'lapsed' ? 0 : 6}>
        {children}
        {status.state === 'lapsed' && (
          <Anchor component={Link} href={`/posts/${status.postId}/history`} size="sm" underline="always">
            {t('approval.history')}
          </Anchor>
        )}
      </Group>
    </Alert>
  )
}
