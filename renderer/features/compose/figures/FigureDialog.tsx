import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Figure, FigureContent } from '../../../../shared/post/post.ts'
import type { FigureQuery } from '../../../../shared/reach/figureQuery.ts'
import { formatFigure } from '../../../../shared/text/formatFigure.ts'
import { interfaceLanguage } from '../../../app/i18n.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { DefinitionsDialog } from '../../reach/DefinitionsDialog.tsx'
import { CountedFields } from './CountedFields.tsx'
import { CountedPreview } from './CountedPreview.tsx'
import { FigureRowsDrawer } from './FigureRowsDrawer.tsx'
import { firstQuery } from './firstQuery.ts'
import { TypedFields } from './TypedFields.tsx'
import { useRemoveFigure } from './useRemoveFigure.ts'

export type FigureKind = 'typed' | 'counted'

interface FigureDialogProps {
  /** null: a new one. */
  readonly figure: Figure | null
  /** What a new one begins as. */
  readonly kind?: FigureKind
  readonly onClose: () => void
  readonly onSaved: (figure: Figure) => void
}

const empty: FigureContent = {
  name: '',
  value: 0,
  unit: '',
  form: 'number',
  precision: 'exact',
  period: '',
  source: '',
  query: null,
}

/** A named number with its source, typed or counted from reach. It is the workspace's: changed here it changes in every post. */
export function FigureDialog({ figure, kind = 'typed', onClose, onSaved }: FigureDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [content, setContent] = useState<FigureContent>(figure ?? empty)
  const [way, setWay] = useState<FigureKind>(
    figure === null ? kind : figure.query === null ? 'typed' : 'counted',
  )
  const [chosen, setChosen] = useState<FigureQuery | null>(figure?.query ?? null)
  // Over this dialogue there may be another: then its keys are the other's.
  const [over, setOver] = useState<'rows' | 'definitions' | null>(null)
  const [tried, setTried] = useState(false)
  const measures = useAsk('figures.measures', {}).data?.measures
  const query = chosen ?? (measures === undefined ? null : firstQuery(measures))
  const [asked] = useDebouncedValue({ query, unit: content.unit }, 150)
  const counting = useAsk(
    'figures.count',
    { unit: asked.unit, query: asked.query as FigureQuery },
    { enabled: way === 'counted' && asked.query !== null, placeholderData: keepPreviousData, gcTime: 10_000 },
  )
  const save = useDo('figures.save', { onSuccess: onSaved })
  const remove = useRemoveFigure(figure?.name ?? '', onClose)
  const change = (part: Partial<FigureContent>) => setContent({ ...content, ...part })
  const missing = (field: 'name' | 'source') => tried && content[field].trim() === '' && t('common.required')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // A dialogue inside the editor: the submit is not the editor's.
    event.stopPropagation()
    setTried(true)
    const counted = { ...empty, name: content.name, unit: content.unit, source: '–', query }
    const parsed = FigureContent.safeParse(way === 'typed' ? { ...content, query: null } : counted)
    if (parsed.success && (way === 'typed' || query !== null)) {
      save.mutate({ id: figure?.id ?? null, content: parsed.data })
    }
  }
  const nothingMeasured = way === 'counted' && measures?.length === 0
  return (
    <Modal
      opened
      size="lg"
      closeOnEscape={over === null}
      trapFocus={over === null}
      onClose={onClose}
      title={t(figure === null ? 'compose.figure.newTitle' : 'compose.figure.change')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <SegmentedControl
            fullWidth
            aria-label={t('figures.way')}
            data={(['typed', 'counted'] as const).map((value) => ({
              value,
              label: t(`figures.ways.${value}`),
            }))}
            value={way}
            onChange={(value) => setWay(value as FigureKind)}
          />
          <TextInput
            data-autofocus
            required
            label={t('compose.figure.name')}
            description={t('compose.figure.nameHint')}
            maxLength={200}
            value={content.name}
            error={missing('name')}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          {way === 'typed' && (
            <TypedFields content={content} missingSource={missing('source')} onChange={change} />
          )}
          {nothingMeasured && <Text size="sm">{t('figures.ask.nothingMeasured')}</Text>}
          {way === 'counted' && query !== null && measures !== undefined && (
            <>
              <CountedFields
                query={query}
                unit={content.unit}
                measures={measures}
                onChange={setChosen}
                onUnit={(unit) => change({ unit })}
                onDefinitions={() => setOver('definitions')}
              />
              <CountedPreview
                name={content.name}
                counted={counting.data}
                error={counting.error}
                onOpenRows={() => setOver('rows')}
              />
            </>
          )}
          <Group justify="flex-end" mt="xs">
            {figure !== null && (
              <Button
                variant="subtle"
                color="red"
                mr="auto"
                loading={remove.isPending}
                onClick={() => remove.mutate({ id: figure.id })}
              >
                {t('figures.delete')}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {t('common.action.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={nothingMeasured}>
              {t('common.action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
      {over === 'definitions' && query !== null && (
        <DefinitionsDialog metric={query.metric} source={query.source} onClose={() => setOver(null)} />
      )}
      {over === 'rows' && query !== null && counting.data !== undefined && (
        <FigureRowsDrawer
          name={content.name}
          value={formatFigure(counting.data.content, interfaceLanguage()).text}
          query={query}
          onClose={() => setOver(null)}
        />
      )}
    </Modal>
  )
}
