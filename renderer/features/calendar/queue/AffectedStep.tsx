import { Button, Group, List, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { slotText, wallText } from './queueLines.ts'
import type { AskedAboutSlot, WhatBecomes } from './useSlotActs.ts'

interface AffectedStepProps {
  readonly asked: AskedAboutSlot
  /** null: nothing is changed. */
  readonly onAnswer: (queued: WhatBecomes | null) => void
}

/** What becomes of those who stand in a time that is changed or removed: shown before it is so. */
export function AffectedStep({ asked, onAnswer }: AffectedStepProps) {
  const { t } = useTranslation()
  const [queued, setQueued] = useState<WhatBecomes>('move')
  const { slot, to, moves } = asked
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('queue.affected.changed', { count: moves.length, slot: slotText(slot, t) })}
        value={queued}
        onChange={(value) => setQueued(value === 'keep' ? 'keep' : 'move')}
      >
        <Stack gap="sm" mt="sm">
          <Radio
            data-autofocus
            value="move"
            label={t('queue.affected.move')}
            description={t('queue.affected.moveHint')}
          />
          <List size="sm" ml={32} spacing={4}>
            {moves.map((move) => {
              const title = move.postTitle === '' ? t('compose.untitled') : move.postTitle
              const [from, target] = [wallText(move.from.wallTime, t), wallText(move.to.wallTime, t)]
              return (
                <List.Item key={move.id}>
                  {move.to.slotId === null
                    ? t('queue.affected.stays', { title, when: from })
                    : t('queue.affected.moves', { title, from, to: target })}
                </List.Item>
              )
            })}
          </List>
          <Radio value="keep" label={t('queue.affected.keep')} description={t('queue.affected.keepHint')} />
        </Stack>
      </Radio.Group>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={() => onAnswer(null)}>
          {t('queue.affected.back')}
        </Button>
        <Button onClick={() => onAnswer(queued)}>
          {t(to === null ? 'queue.affected.confirmRemove' : 'queue.affected.confirmChange')}
        </Button>
      </Group>
    </Stack>
  )
}
