import { SimpleGrid, Text } from '@mantine/core'
import type { NodeViewProps } from '@tiptap/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureId } from '../../../../shared/contract/scalars.ts'
import type { Figure } from '../../../../shared/post/post.ts'
import { useAsk } from '../../../app/queries.ts'
import { FigureCard } from '../figures/FigureCard.tsx'
import { FigureDialog } from '../figures/FigureDialog.tsx'
import { FigurePicker } from '../figures/FigurePicker.tsx'
import { BlockFrame } from './BlockFrame.tsx'

const most = 4

/** Up to four figures beside each other, chosen among the workspace's or written here. */
export function FigureRowView(view: NodeViewProps) {
  const { t } = useTranslation()
  const known = useAsk('figures.list', {}).data?.figures ?? []
  const [edited, setEdited] = useState<Figure | 'new' | null>(null)
  const chosen: readonly FigureId[] = view.node.attrs.figures
  const show = (figures: readonly FigureId[]) => view.updateAttributes({ figures })
  return (
    <BlockFrame view={view} name={t('compose.block.figureRow')}>
      {chosen.length === 0 && (
        <Text size="sm" c="dimmed" mb="xs">
          {t('compose.figure.emptyRow')}
        </Text>
      )}
      <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
        {chosen.map((id) => (
          <FigureCard
            key={id}
            figure={known.find((figure) => figure.id === id)}
            onEdit={setEdited}
            onRemove={() => show(chosen.filter((other) => other !== id))}
          />
        ))}
        {chosen.length < most && (
          <FigurePicker
            figures={known.filter(({ id }) => !chosen.includes(id))}
            onPick={(id) => show([...chosen, id])}
            onNew={() => setEdited('new')}
          />
        )}
      </SimpleGrid>
      {edited !== null && (
        <FigureDialog
          figure={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={(figure) => {
            if (edited === 'new') show([...chosen, figure.id])
            setEdited(null)
          }}
        />
      )}
    </BlockFrame>
  )
}
