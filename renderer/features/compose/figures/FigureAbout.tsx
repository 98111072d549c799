import { Button, Group } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Figure } from '../../../../shared/post/post.ts'
import type { FigureCount } from '../../../../shared/reach/figureCount.ts'
import { formatFigure } from '../../../../shared/text/formatFigure.ts'
import { usePostBeingWritten } from '../postContext.ts'
import classes from './FigureAbout.module.css'
import { FigureNotes } from './FigureNotes.tsx'
import { FrozenNote } from './FrozenNote.tsx'
import { problemText } from './problemText.ts'
import { useFrozen } from './useFrozen.ts'

interface FigureAboutProps {
  readonly figure: Figure
  readonly count: FigureCount | undefined
  readonly onOpenRows: () => void
  readonly onEdit: () => void
}

/** Everything that there is to know about a figure: value, period, source, what the number means, and what was sent with it. */
export function FigureAbout({ figure, count, onOpenRows, onEdit }: FigureAboutProps) {
  const { t } = useTranslation()
  const { id: postId, language } = usePostBeingWritten()
  const frozen = useFrozen(postId, language).filter(({ figureId }) => figureId === figure.id)
  const { text } = formatFigure(figure, language)
  return (
    <div className={classes.about}>
      <div>
        <div className={classes.value}>{text}</div>
        <div>{figure.name}</div>
      </div>
      <dl className={classes.facts}>
        {figure.period !== '' && (
          <>
            <dt>{t('compose.figure.period')}</dt>
            <dd>{figure.period}</dd>
          </>
        )}
        <dt>{t('compose.figure.source')}</dt>
        <dd>{figure.source}</dd>
        {count?.definitions.map(({ source, from, text: meaning, href }) => (
          <DefinitionFact key={`${source} ${from}`} from={from} meaning={meaning} href={href} />
        ))}
      </dl>
      {count?.problem && (
        <p className={`${classes.note} ${classes.warning}`}>
          <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
          <span>
            {problemText(count.problem)} {t('figures.keptValue')}
          </span>
        </p>
      )}
      {count !== undefined && <FigureNotes notes={count.notes} />}
      {frozen.map((one) => (
        <FrozenNote key={one.publicationId} frozen={one} />
      ))}
      <Group gap="xs" mt={4}>
        {figure.query !== null && (
          <Button size="compact-sm" variant="default" onClick={onOpenRows}>
            {t('figures.openRows', { count: count?.rows ?? 0 })}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={onEdit}>
          {t('compose.figure.change')}
        </Button>
      </Group>
    </div>
  )
}

interface DefinitionFactProps {
  readonly from: string | null
  readonly meaning: string
  readonly href: string | null
}

function DefinitionFact({ from, meaning, href }: DefinitionFactProps) {
  const { t } = useTranslation()
  return (
    <>
      <dt>{t('figures.meaning')}</dt>
      <dd>
        {from !== null && `${t('figures.fromDay', { day: from })} `}
        {meaning}
        {href !== null && ` (${new URL(href).host})`}
      </dd>
    </>
  )
}
