import { Button, Checkbox, Group, Modal, SimpleGrid, Stack, Text } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import type { Editor, JSONContent } from '@tiptap/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../../shared/i18n/catalogue.ts'
import { createTranslator } from '../../../../shared/i18n/translator.ts'
import type { FigureContent } from '../../../../shared/post/post.ts'
import type { FigurePeriod } from '../../../../shared/reach/figureQuery.ts'
import { formatPeriod } from '../../../../shared/reach/reachTexts.ts'
import { formatFigure } from '../../../../shared/text/formatFigure.ts'
import { call } from '../../../app/call.ts'
import { useAsk } from '../../../app/queries.ts'
import { showError } from '../../../app/showError.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FailedDialog } from '../../../ui/FailedDialog.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { insertBlocks } from '../blocks/insertBlock.ts'
import { usePostBeingWritten } from '../postContext.ts'
import type { Measure } from './CountedFields.tsx'
import { FigurePeriodField } from './FigurePeriodField.tsx'
import { wholeYear, yearsOf } from './figureYears.ts'
import { problemText } from './problemText.ts'
import classes from './YearDialog.module.css'

interface YearDialogProps {
  readonly editor: Editor
  readonly onClose: () => void
}

/** "The year in figures": what a period's reach has to tell, chosen among and put into the letter. */
export function YearDialog({ editor, onClose }: YearDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const measured = useAsk('figures.measures', {})
  const measures = measured.data?.measures
  if (measured.isError) {
    const title = t('figures.year.name')
    return (
      <FailedDialog {...{ title, onClose }} error={measured.error} onRetry={() => void measured.refetch()} />
    )
  }
  // Not before: the dialogue gives the focus to its first field as it opens.
  if (measures === undefined) return null
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('figures.year.name')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      {measures.length === 0 ? (
        <Text size="sm">{t('figures.ask.nothingMeasured')}</Text>
      ) : (
        <Proposals editor={editor} measures={measures} onClose={onClose} />
      )}
    </Modal>
  )
}

/** As many as a row has room for; as many of the strongest are chosen to begin with. */
const inRow = 4

interface ProposalsProps extends YearDialogProps {
  readonly measures: readonly Measure[]
}

function Proposals({ editor, measures, onClose }: ProposalsProps) {
  const { t } = useTranslation()
  const { language } = usePostBeingWritten()
  const years = yearsOf(measures)
  const [last = 2000, before] = years
  const [period, setPeriod] = useState<FigurePeriod>(wholeYear(last))
  const [against, setAgainst] = useState<FigurePeriod | null>(before === undefined ? null : wholeYear(before))
  // null: as proposed, until the officer has chosen.
  const [own, setOwn] = useState<ReadonlySet<string> | null>(null)
  const [inserting, setInserting] = useState(false)
  const asked = useAsk(
    'figures.yearInFigures',
    { period, against, language },
    { placeholderData: keepPreviousData },
  )
  const proposals = asked.data?.proposals ?? []
  const chosen = own ?? new Set(proposals.slice(0, inRow).map(({ content }) => keyOf(content)))
  const picked = proposals.filter(({ content }) => chosen.has(keyOf(content)))
  const toggle = (key: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(key)
    else next.delete(key)
    setOwn(next)
  }
  const insert = async () => {
    setInserting(true)
    try {
      const ids: number[] = []
      for (const { content, existing } of picked) {
        ids.push(existing ?? (await call('figures.save', { id: null, content })).id)
      }
      insertBlocks(editor, [yearHeading(period, language), ...rowsOf(ids)])
      onClose()
    } catch (error) {
      showError(error)
      setInserting(false)
    }
  }
  return (
    <Stack gap="md">
      <SimpleGrid cols={2}>
        <FigurePeriodField
          label={t('reach.screen.period')}
          value={period}
          years={years}
          autoFocus
          onChange={(next) => {
            setPeriod(next)
            setOwn(null)
          }}
        />
        <FigurePeriodField
          label={t('figures.ask.against')}
          none={t('figures.ask.noComparison')}
          value={against}
          years={years}
          onChange={(next) => {
            setAgainst(next)
            setOwn(null)
          }}
        />
      </SimpleGrid>
      {asked.isError && <ErrorNote error={asked.error} />}
      {asked.data?.refused.map((problem) => (
        <Text key={JSON.stringify(problem)} size="sm" className={classes.refused}>
          {problemText(problem)}
        </Text>
      ))}
      {asked.isSuccess && proposals.length === 0 && <Text size="sm">{t('figures.year.nothing')}</Text>}
      <ul className={classes.proposals} aria-label={t('figures.year.choose')}>
        {proposals.map(({ content }) => (
          <li key={keyOf(content)}>
            <Checkbox
              checked={chosen.has(keyOf(content))}
              onChange={(event) => toggle(keyOf(content), event.currentTarget.checked)}
              styles={{ labelWrapper: { flex: 1 } }}
              label={
                <span className={classes.label}>
                  <b>{formatFigure(content, language).text}</b>
                  <span>{content.name}</span>
                  <small>
                    {content.period} · {content.source}
                  </small>
                </span>
              }
            />
          </li>
        ))}
      </ul>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('figures.year.chosen', { count: picked.length })}
        </Text>
        <Group>
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button disabled={picked.length === 0} loading={inserting} onClick={() => void insert()}>
            {t('figures.year.insert')}
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}

/** Two sources may give figures of the same name: what is asked tells them apart. */
function keyOf({ name, query }: FigureContent): string {
  return query === null ? name : JSON.stringify(query)
}

function yearHeading(period: FigurePeriod, language: Language): JSONContent {
  const t = createTranslator(language)
  const text = t('figures.year.heading', { period: formatPeriod(period, t) })
  return { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] }
}

function rowsOf(ids: readonly number[]): JSONContent[] {
  const rows = Math.ceil(ids.length / inRow)
  return Array.from({ length: rows }, (_, row) => ({
    type: 'figureRow',
    attrs: { figures: ids.slice(row * inRow, (row + 1) * inRow) },
  }))
}
