import { Button, Group, Modal, Text } from '@mantine/core'
import { IconArrowBackUp, IconChecks } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/i18n/catalogue.ts'
import { countText } from '../../../shared/social/countText.ts'
import type { NetworkLimits } from '../../../shared/social/limits.ts'
import type { Network } from '../../../shared/social/network.ts'
import { networkNames } from '../../../shared/social/networkNames.ts'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import classes from './DriftDialog.module.css'
import { DriftRow } from './DriftRow.tsx'
import { TextCounter } from './TextCounter.tsx'
import { useTakeOver } from './useTakeOver.ts'

interface DriftDialogProps {
  readonly network: Network
  readonly language: Language
  /** What the post gave when the officer wrote, what it gives now, and what they wrote. */
  readonly before: string
  readonly now: string
  readonly mine: string
  /** null: a thread's text has no limit of its own. */
  readonly room: NetworkLimits | null
  /** The officer's text as it shall be, knowing the post as it is. */
  readonly onDone: (text: string) => void
  readonly onClose: () => void
}

/** The post then, the post now and the officer's text, sentence by sentence: what the post says now can be taken over. */
export function DriftDialog({
  network,
  language,
  before,
  now,
  mine,
  room,
  onDone,
  onClose,
}: DriftDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const { way, offers, taken, text, toggle, takeFree, undo } = useTakeOver(before, now, mine)
  const name = networkNames[network]
  const clashes = way.rows.some(({ kind }) => kind === 'clash')
  const free = offers.filter((row) => way.rows[row]?.kind === 'offered' && !taken.has(row))
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(1280px, 94vw)"
      title={t('social.drift.dialog', { network: name })}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      onKeyDown={(event) => {
        if (isUndo(event) && undo !== null) {
          event.preventDefault()
          undo()
        }
        moveBetweenOffers(event)
      }}
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t('social.drift.how')}
      </Text>
      <div className={classes.scroll}>
        <table className={classes.texts}>
          <thead>
            <tr>
              <th scope="col">{t('social.drift.before')}</th>
              <th scope="col">{t('social.drift.now')}</th>
              <th scope="col" className={classes.choice} aria-label={t('social.drift.takeOne')} />
              <th scope="col">{t('social.drift.mine')}</th>
            </tr>
          </thead>
          <tbody>
            {way.rows.map((row, index) => (
              <DriftRow
                // biome-ignore lint/suspicious/noArrayIndexKey: rows neither move nor go while the dialogue is open
                key={index}
                row={row}
                language={language}
                taken={taken.has(index)}
                first={index === offers[0]}
                onToggle={() => toggle(index)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Group justify="space-between" mt="md" gap="sm">
        <Group gap="md">
          <Text size="sm" role="status">
            {t('social.drift.status', { taken: taken.size, count: offers.length })}
          </Text>
          {room !== null && <TextCounter count={countText(text, network, room)} />}
        </Group>
        <Group gap="xs">
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconArrowBackUp size={18} stroke={1.6} />}
            disabled={undo === null}
            onClick={() => undo?.()}
          >
            {t('common.action.undo')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconChecks size={18} stroke={1.6} />}
            disabled={free.length === 0}
            onClick={takeFree}
          >
            {t(clashes ? 'social.drift.takeFree' : 'social.drift.takeAll')}
          </Button>
          <Button onClick={() => onDone(text)}>
            {t(taken.size === 0 ? 'social.drift.keep' : 'social.drift.use')}
          </Button>
        </Group>
      </Group>
    </Modal>
  )
}

function isUndo(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
}

/** Up and down go from offer to offer. */
function moveBetweenOffers(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[data-offer]')]
  const at = buttons.findIndex((button) => button.matches(':focus'))
  const next = buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (at === -1 || next === undefined) return
  event.preventDefault()
  next.focus()
}
