import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { describeThrown } from '../../app/showError.ts'
import { clockTime } from '../../ui/moments.ts'
import type { SaveState } from './draft/autosave.ts'
import classes from './SaveLine.module.css'

interface SaveLineProps {
  readonly state: SaveState
  readonly onRetry: () => void
}

/** Where the text is: saved when, on its way, or only here. Read aloud when it changes. */
export function SaveLine({ state, onRetry }: SaveLineProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.line} role="status" aria-live="polite">
      {state.kind === 'saved' && (
        <Text size="sm" c="dimmed">
          {t('compose.save.saved', { time: clockTime(state.at) })}
        </Text>
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
