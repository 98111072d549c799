import { Menu, UnstyledButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FigureId } from '../../../../shared/contract/scalars.ts'
import type { Figure } from '../../../../shared/post/post.ts'
import { formatFigure } from '../../../../shared/text/formatFigure.ts'
import { asksFirst } from '../blocks/fieldsInBlocks.ts'
import { usePostBeingWritten } from '../postContext.ts'
import type { FigureKind } from './FigureDialog.tsx'
import classes from './FigurePicker.module.css'

interface FigurePickerProps {
  readonly figures: readonly Figure[]
  readonly onPick: (id: FigureId) => void
  readonly onNew: (kind: FigureKind) => void
}

/** The empty place in a row: one of the workspace's figures, or a new one. */
export function FigurePicker({ figures, onPick, onNew }: FigurePickerProps) {
  const { t } = useTranslation()
  const { language } = usePostBeingWritten()
  return (
    <Menu width={300} position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes.place} {...{ [asksFirst]: '' }}>
          <IconPlus size={16} stroke={1.6} aria-hidden />
          {t('compose.figure.add')}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={classes.list}>
        {figures.map((figure) => (
          <Menu.Item key={figure.id} onClick={() => onPick(figure.id)}>
            <b>{formatFigure(figure, language).text}</b> {figure.name}
          </Menu.Item>
        ))}
        {figures.length > 0 && <Menu.Divider />}
        {(['typed', 'counted'] as const).map((kind) => (
          <Menu.Item key={kind} leftSection={<IconPlus size={16} stroke={1.6} />} onClick={() => onNew(kind)}>
            {t(`figures.new.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
