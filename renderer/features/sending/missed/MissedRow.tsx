import { Checkbox, Paper, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { MissedAnswer, MissedRun } from '../../../../shared/schedule/missedRun.ts'
import type { Trouble } from '../../../../shared/schedule/publication.ts'
import { useZone } from '../../../ui/useZone.ts'
import { publicationPath } from '../publication/publicationViews.ts'
import { publicationWay } from '../publicationLine.ts'
import { TroubleNote } from '../TroubleNote.tsx'
import { MissedChoices } from './MissedChoices.tsx'
import classes from './MissedRow.module.css'
import { titleOf, wallMoment, whyText } from './missedTexts.ts'

interface MissedRowProps {
  readonly run: MissedRun
  /** Why is said above for all of them. */
  readonly whyIsSaid: boolean
  /** undefined where there are not several to tick. */
  readonly ticked: boolean | undefined
  readonly onTick: () => void
  readonly disabled: boolean
  readonly refused: Trouble | undefined
  readonly onAnswer: (answer: MissedAnswer) => void
}

/** One that was missed and waits: what, where to, when it should have gone, why it did not, and what each answer does. */
export function MissedRow({ run, whyIsSaid, ticked, onTick, disabled, refused, onAnswer }: MissedRowProps) {
  const { t } = useTranslation()
  const zone = useZone()
  const { publication } = run
  const title = titleOf(publication, t)
  const due = t('missed.due', { moment: wallMoment(run.wallTime, publication.zone, zone, t) })
  return (
    <Paper withBorder radius="md" p="md" component="li" className={classes.row}>
      {ticked !== undefined && (
        <Checkbox mt={2} aria-label={t('missed.waiting.one', { title })} checked={ticked} onChange={onTick} />
      )}
      <div className={classes.what}>
        <Link href={publicationPath(publication.id)} className={classes.title}>
          {title}
        </Link>
        <Text size="sm" c="dimmed">
          {publicationWay(publication, t)}
        </Text>
        <Text size="sm" mt={4} mb="sm">
          {due} {!whyIsSaid && whyText(run, zone, t)}
        </Text>
        <MissedChoices run={run} disabled={disabled} onAnswer={onAnswer} />
        {refused !== undefined && <TroubleNote publication={{ ...publication, trouble: refused }} />}
      </div>
    </Paper>
  )
}
