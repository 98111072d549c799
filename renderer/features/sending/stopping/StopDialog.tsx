import { Button, Divider, Group, Modal, Stack, Text } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../../shared/contract/contract.ts'
import type { PublicationId } from '../../../../shared/contract/scalars.ts'
import { isAllGone } from '../../../../shared/schedule/stopAccount.ts'
import { isFinal } from '../../../../shared/schedule/transitions.ts'
import { call } from '../../../app/call.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { SkeletonRows } from '../../../ui/Skeletons.tsx'
import { AccountView } from './AccountView.tsx'
import type { StoppedPart } from './useStopped.ts'

interface StopDialogProps {
  readonly parts: readonly StoppedPart[]
  readonly isWaiting: boolean
  readonly onClose: () => void
}

/** What had gone of what was stopped, each publication for itself, and what is to become of the rest. */
export function StopDialog({ parts, isWaiting, onClose }: StopDialogProps) {
  const { t } = useTranslation()
  const [decided, setDecided] = useState<readonly PublicationId[]>([])
  const open = parts.filter(({ id }) => !decided.includes(id))
  // Also afterwards: what is in the air still gets its answer, and what is out may be deleted.
  const accounts = useQueries({
    queries: (isWaiting ? [] : open).map(({ id }) => ({
      queryKey: ['publications.account', { id }],
      queryFn: () => call('publications.account', { id }),
    })),
  })
  const decide = (id: PublicationId) => {
    setDecided([...decided, id])
    if (open.length === 1) onClose()
  }
  const known = accounts.flatMap(({ data }) => data ?? [])
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={isWaiting ? t('stopping.dialog.stopping') : t(`stopping.dialog.${titleOf(open, known)}`)}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        <div role="status">
          {isWaiting && <Text size="sm">{t('stopping.dialog.waits')}</Text>}
          {known.some(({ publication }) => publication.state === 'paused') && (
            <Text size="sm">{t('stopping.dialog.stands')}</Text>
          )}
        </div>
        {isWaiting && <SkeletonRows rows={2} />}
        {open.map(({ id, error, engine }, at) => {
          const account = known.find(({ publication }) => publication.id === id)
          return (
            <Fragment key={id}>
              {at > 0 && <Divider />}
              {error !== null && <ErrorNote error={error} />}
              {account !== undefined && (
                <AccountView
                  account={{ ...account, engine }}
                  isOne={parts.length === 1}
                  onDecided={() => decide(id)}
                  onLeave={onClose}
                />
              )}
            </Fragment>
          )
        })}
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {known.some(({ publication }) => publication.state === 'paused')
              ? t('stopping.dialog.later')
              : t('common.action.close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function titleOf(
  open: readonly StoppedPart[],
  accounts: readonly Output<'publications.account'>[],
): 'failed' | 'over' | 'before' | 'stopped' {
  if (open.length > 0 && open.every(({ error }) => error !== null)) return 'failed'
  const isOver = (account: Output<'publications.account'>) =>
    isAllGone(account) || isFinal(account.publication.state)
  if (accounts.length > 0 && accounts.every(isOver)) return 'over'
  if (accounts.length > 0 && accounts.every(({ letters, posts }) => letters === null && posts === null))
    return 'before'
  return 'stopped'
}
