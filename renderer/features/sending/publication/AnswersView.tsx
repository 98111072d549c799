import { Stack, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AnswerGroup, DeliveryFilter } from '../../../../shared/contract/deliveries.ts'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Nothing } from '../../../ui/Nothing.tsx'
import { SkeletonRows } from '../../../ui/Skeletons.tsx'
import { AnswerCard } from './AnswerCard.tsx'
import { isOver } from './deliveryWords.ts'

interface AnswersViewProps {
  readonly publication: Publication
  readonly onShow: (filter: Partial<DeliveryFilter>) => void
}

/** Those whom the letter did not reach, or not yet, by what their servers answered; each with its remedy. */
export function AnswersView({ publication, onShow }: AnswersViewProps) {
  const { t } = useTranslation()
  const { id, state } = publication
  const refusals = useAsk(
    'deliveries.refusals',
    { publicationId: id },
    { staleTime: 0, refetchInterval: state === 'running' && 3_000 },
  )
  if (refusals.isError) return <ErrorNote error={refusals.error} onRetry={() => void refusals.refetch()} />
  if (refusals.data === undefined) return <SkeletonRows rows={4} />
  const { groups } = refusals.data
  const sections = [
    { name: 'final', groups: groups.filter(isFinal) },
    {
      name: isOver(publication) ? 'never' : 'later',
      groups: groups.filter(({ state: known }) => known === 'deferred'),
    },
  ] as const
  if (sections.every((section) => section.groups.length === 0)) {
    return (
      <Nothing
        icon={IconCircleCheck}
        title={t('publication.answers.none')}
        text={t('publication.answers.noneText')}
      />
    )
  }
  return (
    <Stack gap="lg" maw={860}>
      {sections
        .filter((section) => section.groups.length > 0)
        .map((section) => (
          <section key={section.name} aria-labelledby={`answers-${section.name}`}>
            <Title order={2} size="h6" mb="xs" id={`answers-${section.name}`}>
              {t(`publication.answers.${section.name}`)}
            </Title>
            <Stack gap="xs">
              {section.groups.map((group) => (
                <AnswerCard
                  key={`${group.answer} ${group.state}`}
                  publicationId={id}
                  group={group}
                  onShow={() => onShow({ answer: group.answer, states: [group.state] })}
                />
              ))}
            </Stack>
          </section>
        ))}
    </Stack>
  )
}

function isFinal({ state }: AnswerGroup): boolean {
  return state === 'rejected' || state === 'bounced'
}
