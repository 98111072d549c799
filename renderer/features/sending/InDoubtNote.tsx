import { Alert, Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Input } from '../../../shared/contract/contract.ts'
import type { PublicationId } from '../../../shared/contract/scalars.ts'
import { call } from '../../app/call.ts'
import { showError } from '../../app/showError.ts'

interface InDoubtNoteProps {
  readonly publicationId: PublicationId
  readonly count: number
}

/** Why nobody knows whether these letters arrived, and both ways to settle all of them. */
export function InDoubtNote({ publicationId, count }: InDoubtNoteProps) {
  const { t } = useTranslation()
  const resolveAll = useMutation({
    mutationFn: (as: Input<'deliveries.resolve'>['as']) =>
      call('deliveries.resolveMany', { publicationId, ids: null, as }),
    onError: showError,
  })
  return (
    <Alert color="orange" title={t('sending.inDoubt.title', { count })}>
      <Text size="sm">{t('sending.inDoubt.explanation')}</Text>
      <Group gap="xs" mt="sm">
        <Button size="xs" loading={resolveAll.isPending} onClick={() => resolveAll.mutate('sent')}>
          {t('sending.inDoubt.allSent')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={resolveAll.isPending}
          onClick={() => resolveAll.mutate('queued')}
        >
          {t('sending.inDoubt.allQueued')}
        </Button>
      </Group>
    </Alert>
  )
}
