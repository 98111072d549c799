import { Group, Select, Stack } from '@mantine/core'
import { IconHourglass, IconHourglassEmpty } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAsk, useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Nothing } from '../../../ui/Nothing.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { RetentionProposals } from './RetentionProposals.tsx'

/** Months that can be chosen; a rule set otherwise, on another machine, is shown beside them. */
const monthChoices = [12, 18, 24, 36, 48, 60]
/** Contacts shown at once. */
const shown = 200

/** After how long a contact is proposed for removal, and those that are. */
export function RetentionSection() {
  const { t } = useTranslation()
  const rule = useAsk('retention.rule', {})
  const proposals = useAsk(
    'retention.proposals',
    { from: 0, count: shown },
    { placeholderData: keepPreviousData },
  )
  const registry = useAsk('geo.registry', {})
  const putBack = useDo('retention.setRule')
  const setRule = useDo('retention.setRule')
  const failed = [rule, proposals, registry].find((answer) => answer.isError)
  if (failed !== undefined) return <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />
  if (rule.data === undefined || proposals.data === undefined || registry.data === undefined)
    return <SkeletonTable rows={6} columns={4} />
  const { months } = rule.data
  const choices = [...new Set([...monthChoices, ...(months === null ? [] : [months])])].sort(
    (one, other) => one - other,
  )
  return (
    <Stack gap="lg">
      <Group>
        <Select
          label={t('privacy.retention.rule')}
          w={440}
          allowDeselect={false}
          data={[
            { value: 'off', label: t('privacy.retention.off') },
            ...choices.map((count) => ({
              value: String(count),
              label: t('privacy.retention.months', { count }),
            })),
          ]}
          value={months === null ? 'off' : String(months)}
          onChange={(value) =>
            setRule.mutate(
              { months: value === 'off' || value === null ? null : Number(value) },
              { onSuccess: () => offerUndo(t('privacy.retention.saved'), () => putBack.mutate({ months })) },
            )
          }
        />
      </Group>
      {months === null ? (
        <Nothing
          icon={IconHourglass}
          title={t('privacy.retention.isOff')}
          text={t('privacy.retention.isOffText')}
        />
      ) : proposals.data.found === 0 ? (
        <Nothing
          icon={IconHourglassEmpty}
          title={t('privacy.retention.none')}
          text={t('privacy.retention.noneText', { count: months })}
        />
      ) : (
        <RetentionProposals rows={proposals.data.rows} found={proposals.data.found} geo={registry.data} />
      )}
    </Stack>
  )
}
