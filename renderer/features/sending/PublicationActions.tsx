import { Button } from '@mantine/core'
import { IconHandStop, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Publication } from '../../../shared/schedule/publication.ts'
import { canMove } from '../../../shared/schedule/transitions.ts'
import { networkNames } from '../../../shared/social/networkNames.ts'
import { useDo } from '../../app/queries.ts'
import { showUndo } from '../../ui/toasts.tsx'
import { CancelButton } from './CancelButton.tsx'
import { useStopping } from './stopping/stopContext.ts'

/** What the officer can do with a publication in its state; for one that was missed, see MissedNote. */
export function PublicationActions({ publication }: { publication: Publication }) {
  const { t } = useTranslation()
  const { id, state, awaitsOfficer, ahead, network, postTitle } = publication
  const title = postTitle === '' ? t('compose.untitled') : postTitle
  const resume = useDo('publications.resume')
  const pause = useDo('publications.pause', {
    onSuccess: () => {
      const told =
        ahead === null || network === null
          ? t('sending.paused', { title })
          : t('sending.pausedBack', { title, server: networkNames[network] })
      showUndo(told, () => resume.mutate({ id }))
    },
  })
  const { started, stop } = useStopping()
  const hasJustStarted = started.some((one) => one.publication.id === id)
  return (
    <>
      {state === 'paused' && (
        <Button
          size="xs"
          leftSection={<IconPlayerPlay size={16} stroke={1.6} />}
          loading={resume.isPending}
          onClick={() => resume.mutate({ id })}
        >
          {t('sending.resume')}
        </Button>
      )}
      {hasJustStarted && (
        <Button
          size="xs"
          color="red"
          leftSection={<IconHandStop size={16} stroke={1.6} />}
          onClick={() => stop([id])}
        >
          {t('stopping.stop')}
        </Button>
      )}
      {(state === 'running' || state === 'scheduled') && !awaitsOfficer && !hasJustStarted && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlayerPause size={16} stroke={1.6} />}
          loading={pause.isPending}
          onClick={() => pause.mutate({ id })}
        >
          {t('sending.pause')}
        </Button>
      )}
      {state !== 'missed' && canMove(state, 'cancelled') && <CancelButton publication={publication} />}
    </>
  )
}
