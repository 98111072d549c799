import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventOf } from '../../shared/contract/contract.ts'
import { useEvent } from '../app/events.ts'
import { useDo } from '../app/queries.ts'
import { megabyteText } from './megabyteText.ts'

/** How far a workspace that is being moved has come, and the way out. @param doing saving it, or reading one */
export function MovingProgress({ doing }: { readonly doing: 'saving' | 'reading' }) {
  const { t } = useTranslation()
  const [moved, setMoved] = useState<EventOf<'workspace.moving'>>({ done: 0, total: 0, secondsLeft: null })
  useEvent(
    'workspace.moving',
    useCallback((told: EventOf<'workspace.moving'>) => setMoved(told), []),
  )
  const cancel = useDo('workspace.cancelMoving')
  const percent = moved.total === 0 ? 0 : Math.floor((100 * moved.done) / moved.total)
  return (
    <Group wrap="nowrap" align="center" gap="md">
      <Stack gap={6} style={{ flex: 1 }}>
        {/* Of each byte that is read twice, once. */}
        <Text size="sm">
          {t(`sharing.move.${doing}`, { percent, size: megabyteText(moved.total / 2) })}
          {moved.secondsLeft !== null && ` · ${leftText(moved.secondsLeft, t)}`}
        </Text>
        <Progress value={percent} aria-label={t(`sharing.move.${doing}Label`)} />
      </Stack>
      <Button variant="default" size="xs" onClick={() => cancel.mutate({})}>
        {t('sharing.move.cancel')}
      </Button>
    </Group>
  )
}

/** In minutes from two on: seconds by the hundred tell nobody anything. */
function leftText(seconds: number, t: TFunction): string {
  if (seconds < 120) return t('sharing.move.secondsLeft', { count: seconds })
  return t('sharing.move.minutesLeft', { count: Math.round(seconds / 60) })
}
