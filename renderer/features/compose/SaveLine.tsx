import { Anchor, Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PostId } from '../../../shared/contract/scalars.ts'
import { describeThrown } from '../../app/showError.ts'
import { timeText } from '../../ui/moments.ts'
import { useZone } from '../../ui/useZone.ts'
import type { SaveState } from './draft/autosave.ts'
import classes from './SaveLine.module.css'

interface SaveLineProps {
  readonly postId: PostId
  readonly state: SaveState
  readonly onRetry: () => void
}

/** Where the text is: saved when, on its way, or only here. Read aloud when it changes. */
export function SaveLine({ postId, state, onRetry }: SaveLineProps) {
  const { t } = useTranslation()
  const zone = useZone()
  const time = state.kind === 'saved' ? timeText(state.at, zone, false) : ''
  return (
    <div className={classes.line} role="status" aria-live="polite">
      {state.kind === 'saved' && (
        <Link
          href={`/posts/${postId}/history`}
          className={classes.history}
          aria-label={t('history.open', { time })}
          title={t('history.title')}
        >
          <IconHistory size={16} stroke={1.6} aria-hidden />
          {t('compose.save.saved', { time })}
        </Link>
      )}
      {(state.kind === 'waiting' || state.kind === 'saving') && (
        <Text size="sm" c="dimmed">
          {t('common.saving')}
        </Text>
      )}
      {state.kind === 'failed' && (
        <Text size="sm" className={classes.failed}>
          {t('compose.save.failed', { message: describeThrown(state.error).message })}{' '}
          <Anchor component="button" type="button" size="sm" underline="always" onClick={onRetry}>
            {t('common.action.retry')}
          </Anchor>
        </Text>
      )}
      {state.kind === 'conflict' && (
        <Text size="sm" className={classes.failed}>
          {t('compose.save.conflict')}
        </Text>
      )}
    </div>
  )
}
