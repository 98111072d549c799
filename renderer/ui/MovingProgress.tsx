import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventOf } from '../../shared/contract/contract.ts'
import { useEvent } from '../app/events.ts'
import { interfaceLanguage } from '../app/i18n.ts'
import { useDo } from '../app/queries.ts'

/** How far a workspace that is being moved has come, and the way out. @param doing saving it, or reading one */
export function MovingProgress({ doing }: { readonly doing: 'saving' | 'reading' }) {
  const { t } = useTranslation()
  const [moved, setMoved] = useState<EventOf<'workspace.moving'>>({ done: 0, total: 0 })
  useEvent(
    'workspace.moving',
    useCallback((told: EventOf<'workspace.moving'>) => setMoved(told), []),
  )
  const cancel = useDo('workspace.cancelMoving')
  const percent = moved.total === 0 ? 0 : Math.floor((100 * moved.done) / moved.total)
  return (
    <Group wrap="nowrap" align="center" gap="md">
      <Stack gap={6} style={{ flex: 1 }}>
        <Text size="sm">{t(`sharing.move.${doing}`, { percent, size: sizeText(moved.total / 2) })}</Text>
        <Progress value={percent} aria-label={t(`sharing.move.${doing}Label`)} />
      </Stack>
      <Button variant="default" size="xs" onClick={() => cancel.mutate({})}>
        {t('sharing.move.cancel')}
      </Button>
    </Group>
  )
}

/** "12 MB"; of each byte that is read twice, once. */
function sizeText(bytes: number): string {
  const megabytes = Math.max(1, Math.round(bytes / 1e6))
  return new Intl.NumberFormat(interfaceLanguage(), { style: 'unit', unit: 'megabyte' }).format(megabytes)
}
