import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../../shared/contract/contract.ts'
import { formatFigure } from '../../../../shared/text/formatFigure.ts'
import { interfaceLanguage } from '../../../app/i18n.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import classes from './CountedPreview.module.css'
import about from './FigureAbout.module.css'
import { FigureNotes } from './FigureNotes.tsx'

interface CountedPreviewProps {
  readonly name: string
  readonly counted: Output<'figures.count'> | undefined
  /** Why it cannot be counted; null where it can. */
  readonly error: unknown
  readonly onOpenRows: () => void
}

/** What the choices give now, with the rows that it is made of; or why it cannot be counted. */
export function CountedPreview({ name, counted, error, onOpenRows }: CountedPreviewProps) {
  const { t } = useTranslation()
  if (error !== null) return <ErrorNote error={error} />
  if (counted === undefined) return <div className={classes.preview} />
  const { content, count } = counted
  const { text } = formatFigure(content, interfaceLanguage())
  return (
    <div className={classes.preview} aria-live="polite">
      <div className={classes.value}>{text}</div>
      <Text size="sm">{name}</Text>
      <Text size="sm" c="dimmed">
        {content.period} · {content.source}
      </Text>
      <Anchor component="button" type="button" size="sm" onClick={onOpenRows}>
        {t('figures.openRows', { count: count.rows })}
      </Anchor>
      <div className={about.about}>
        <FigureNotes notes={count.notes} />
      </div>
    </div>
  )
}
