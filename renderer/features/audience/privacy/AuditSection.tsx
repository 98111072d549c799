import { Button, Group, Stack, Text } from '@mantine/core'
import { IconHistory, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditFilter } from '../../../../shared/contract/privacy.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Nothing } from '../../../ui/Nothing.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { AuditExport } from './AuditExport.tsx'
import { AuditFilters } from './AuditFilters.tsx'
import { AuditTable } from './AuditTable.tsx'
import { useAuditPart } from './useAuditPart.ts'

const everything: AuditFilter = { actions: [], fromDay: null, toDay: null, actor: '', contactId: null }

/** Who did what, and when: by kind, by day, by who did it, by whom it was about. */
export function AuditSection() {
  const { t } = useTranslation()
  const [filter, setFilter] = useState(everything)
  const [first, setFirst] = useState(0)
  const { part, entryAt } = useAuditPart(filter, first)
  if (part.isError) return <ErrorNote error={part.error} onRetry={() => void part.refetch()} />
  if (part.data === undefined) return <SkeletonTable rows={8} columns={4} />
  const { found, actors } = part.data
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(everything)
  if (found === 0 && !isFiltered) {
    return <Nothing icon={IconHistory} title={t('privacy.audit.none')} text={t('privacy.audit.noneText')} />
  }
  return (
    <Stack gap="md">
      <AuditFilters
        filter={filter}
        actors={actors}
        onFilter={setFilter}
        {...(isFiltered && { onClear: () => setFilter(everything) })}
      />
      <Group justify="space-between">
        <Text size="sm" role="status">
          {t('privacy.audit.found', { count: found })}
        </Text>
        <AuditExport filter={filter} />
      </Group>
      {found === 0 ? (
        <Nothing
          icon={IconSearch}
          title={t('privacy.audit.noneFound')}
          text={t('privacy.audit.noneFoundText')}
        >
          <Button variant="default" onClick={() => setFilter(everything)}>
            {t('common.action.showAll')}
          </Button>
        </Nothing>
      ) : (
        <AuditTable
          key={JSON.stringify(filter)}
          found={found}
          entryAt={entryAt}
          onFirstShown={setFirst}
          onContact={(contactId) => setFilter({ ...everything, contactId })}
        />
      )}
    </Stack>
  )
}
