import { SimpleGrid, Text } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import type { NodeViewProps } from '@tiptap/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureId } from '../../../../shared/contract/scalars.ts'
import type { Figure } from '../../../../shared/post/post.ts'
import { useCommands } from '../../../app/commands.ts'
import { CopyPictureButton } from '../../../ui/CopyPictureButton.tsx'
import { useCopyPicture } from '../../../ui/useCopyPicture.ts'
import { FigureCard } from '../figures/FigureCard.tsx'
import { FigureDialog, type FigureKind } from '../figures/FigureDialog.tsx'
import { FigurePicker } from '../figures/FigurePicker.tsx'
import { useFigures } from '../figures/useFigures.ts'
import { usePostBeingWritten } from '../postContext.ts'
import { BlockFrame } from './BlockFrame.tsx'

const most = 4

/** Up to four figures beside each other, chosen among the workspace's or written here. */
export function FigureRowView(view: NodeViewProps) {
  const { t } = useTranslation()
  const { figures: known, countOf } = useFigures()
  const [edited, setEdited] = useState<Figure | FigureKind | null>(null)
  const chosen: readonly FigureId[] = view.node.attrs.figures
  const { language } = usePostBeingWritten()
  const picture = useCopyPicture(
    t('pictures.figures'),
    chosen.length > 0 ? { of: 'figures', figures: [...chosen], language } : null,
  )
  useCommands(
    chosen.length > 0
      ? [
          {
            id: `figures.copy.${chosen.join('.')}`,
            group: 'post',
            label: t('pictures.copy', { what: t('pictures.figures') }),
            icon: IconPhoto,
            keywords: [
              'kopiera',
              'bild',
              'nyckeltal',
              'urklipp',
              'copy',
              'picture',
              'key figures',
              'clipboard',
            ],
            run: picture.copy,
          },
        ]
      : [],
  )
  const show = (figures: readonly FigureId[]) => view.updateAttributes({ figures })
  return (
    <BlockFrame
      view={view}
      name={t('compose.block.figureRow')}
      acts={
        chosen.length > 0 && (
          <CopyPictureButton
            what={t('pictures.figures')}
            isCopying={picture.isCopying}
            onCopy={picture.copy}
          />
        )
      }
    >
      {chosen.length === 0 && (
        <Text size="sm" c="dimmed" mb="xs">
          {t('compose.figure.emptyRow')}
        </Text>
      )}
      <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs" onContextMenu={picture.onContextMenu}>
        {chosen.map((id) => (
          <FigureCard
            key={id}
            figure={known.find((figure) => figure.id === id)}
            count={countOf(id)}
            onEdit={setEdited}
            onRemove={() => show(chosen.filter((other) => other !== id))}
          />
        ))}
        {chosen.length < most && (
          <FigurePicker
            figures={known.filter(({ id }) => !chosen.includes(id))}
            onPick={(id) => show([...chosen, id])}
            onNew={setEdited}
          />
        )}
      </SimpleGrid>
      {edited !== null && (
        <FigureDialog
          figure={typeof edited === 'string' ? null : edited}
          kind={typeof edited === 'string' ? edited : 'typed'}
          onClose={() => setEdited(null)}
          onSaved={(figure) => {
            if (typeof edited === 'string') show([...chosen, figure.id])
            setEdited(null)
          }}
        />
      )}
    </BlockFrame>
  )
}
