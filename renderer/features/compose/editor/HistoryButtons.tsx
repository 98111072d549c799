import { RichTextEditor } from '@mantine/tiptap'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { PostHistory } from '../draft/postHistory.ts'

interface HistoryButtonsProps {
  readonly history: PostHistory
  readonly onUndo: () => void
  readonly onRedo: () => void
}

/** Undo and redo over the whole post: title, lede, properties and body. */
export function HistoryButtons({ history, onUndo, onRedo }: HistoryButtonsProps) {
  const { t } = useTranslation()
  const canUndo = useSyncExternalStore(history.subscribe, history.canUndo)
  const canRedo = useSyncExternalStore(history.subscribe, history.canRedo)
  const buttons = [
    { name: 'undo', icon: IconArrowBackUp, able: canUndo, turn: onUndo },
    { name: 'redo', icon: IconArrowForwardUp, able: canRedo, turn: onRedo },
  ] as const
  return buttons.map(({ name, icon: Icon, able, turn }) => (
    <RichTextEditor.Control
      key={name}
      disabled={!able}
      aria-label={t(`compose.tool.${name}`)}
      title={t(`compose.tool.${name}`)}
      onClick={turn}
    >
      <Icon size={18} stroke={1.6} />
    </RichTextEditor.Control>
  ))
}
