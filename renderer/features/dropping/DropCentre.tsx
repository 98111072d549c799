import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DraggedHint, draggedHint } from '../../../shared/files/droppedFile.ts'
import { takesFiles, useHandedFiles } from '../../app/handedFiles.ts'
import { showDone } from '../../ui/toasts.tsx'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import classes from './DropCentre.module.css'
import { droppedIn, hasFiles, isModalOpen } from './dropped.ts'
import { useTakeFiles } from './useTakeFiles.ts'

interface Hovering {
  readonly hint: DraggedHint
  readonly count: number
}

/** While files hover the system tells so several times a second; when it falls silent they are gone, whatever was heard. */
const silentMs = 400

/**
 * Takes files that are dropped anywhere in the window, and says beforehand what becomes of them. What takes files of its own goes first: the
 * text of a post for its images (blockDrops.ts), the field of a dialogue. Nothing that is dropped is ever opened or gone to.
 */
export function DropCentre() {
  const { t } = useTranslation()
  const [hovering, setHovering] = useState<Hovering | null>(null)
  const { take, reading, asked, answer } = useTakeFiles()
  useHandedFiles(
    'any',
    useCallback((files: readonly File[]) => take({ files, folders: [] }), [take]),
  )
  useEffect(() => {
    let silent: ReturnType<typeof setTimeout> | undefined
    const leave = () => {
      clearTimeout(silent)
      setHovering(null)
    }
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      // Whoever takes it there has said so, and shows where.
      const isTaken = event.defaultPrevented
      event.preventDefault()
      if (isTaken || isModalOpen()) return leave()
      const types = [...(event.dataTransfer?.items ?? [])].flatMap(({ kind, type }) =>
        kind === 'file' ? [type] : [],
      )
      const next = { hint: draggedHint(types), count: types.length }
      setHovering((before) => (before?.hint === next.hint && before.count === next.count ? before : next))
      clearTimeout(silent)
      silent = setTimeout(leave, silentMs)
    }
    const drop = (event: DragEvent) => {
      leave()
      if (!hasFiles(event)) return
      const isTaken = event.defaultPrevented
      event.preventDefault()
      if (isTaken) return
      if (isModalOpen()) showDone(t('dropping.modal'))
      else take(droppedIn(event))
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    window.addEventListener('dragend', leave)
    return () => {
      leave()
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
      window.removeEventListener('dragend', leave)
    }
  }, [take, t])
  return (
    <>
      {hovering !== null && (
        <div className={classes.over} role="status">
          <IconFileImport size={36} stroke={1.6} aria-hidden />
          <span className={classes.words}>{hintText(hovering, t)}</span>
          <Text size="sm" c="dimmed" maw={520} ta="center">
            {t('dropping.all')}
          </Text>
        </div>
      )}
      {reading !== null && (
        <div className={classes.reading} role="status">
          {t('dropping.reading', { file: reading })}
        </div>
      )}
      {asked !== null && <WhatIsIt fileName={asked.name} onAnswer={answer} />}
    </>
  )
}

function hintText({ hint, count }: Hovering, t: TFunction): string {
  const several = Math.max(1, count)
  if (hint === 'images')
    return takesFiles('post')
      ? t('dropping.over.imagesHere', { count: several })
      : t('dropping.over.imagesNew', { count: several })
  return t(`dropping.over.${hint}`, { count: several })
}

/** A table whose headings nobody knows. */
function WhatIsIt({
  fileName,
  onAnswer,
}: {
  readonly fileName: string
  readonly onAnswer: (desk: 'contacts' | 'reach' | null) => void
}) {
  const { t } = useTranslation()
  useFocusReturn()
  return (
    <Modal
      opened
      onClose={() => onAnswer(null)}
      title={t('dropping.ask.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        <Text size="sm">{t('dropping.ask.text', { file: fileName })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => onAnswer('reach')}>
            {t('dropping.ask.reach')}
          </Button>
          <Button data-autofocus onClick={() => onAnswer('contacts')}>
            {t('dropping.ask.contacts')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
