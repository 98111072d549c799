import { Alert, Text } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import { useAsk } from '../../../app/queries.ts'
import { useZone } from '../../../ui/useZone.ts'
import { TroubleNote } from '../TroubleNote.tsx'
import { MissedChoices } from './MissedChoices.tsx'
import { settledText, wallMoment, whyText } from './missedTexts.ts'
import { useAnswerMissed } from './useAnswerMissed.ts'

/** Of a publication whose time passed while nothing ran: when and why, and what can be done, or was done, about it. Nothing of others. */
export function MissedNote({ publication }: { readonly publication: Publication }) {
  const { t } = useTranslation()
  const zone = useZone()
  const { answer, isPending, refused } = useAnswerMissed()
  const runs = useAsk('publications.missed', {}).data?.runs ?? []
  const run = runs.find((one) => one.publication.id === publication.id)
  if (run === undefined) return null
  const trouble = refused.get(publication.id)
  // It stands beside its title, unless it has been moved.
  const due =
    run.missedDueAt === publication.dueAt
      ? ''
      : t('missed.due', { moment: wallMoment(run.wallTime, publication.zone, zone, t) })
  const waits = run.became === 'waits'
  return (
    <Alert
      color={waits ? 'orange' : 'gray'}
      role="note"
      mt="sm"
      py="xs"
      icon={<IconClockExclamation stroke={1.6} />}
    >
      <Text size="sm" mb={waits ? 'xs' : 0}>
        {!waits && settledText(run, zone, t)} {due} {whyText(run, zone, t)}
      </Text>
      {waits && <MissedChoices run={run} disabled={isPending} onAnswer={(what) => answer([run], what)} />}
      {trouble !== undefined && <TroubleNote publication={{ ...publication, trouble }} />}
    </Alert>
  )
}
