import { Button, Group, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AuditAction } from '../../../../shared/audience/audit.ts'
import type { AuditFilter } from '../../../../shared/contract/privacy.ts'
import { DayField } from '../../../ui/DayField.tsx'

interface AuditFiltersProps {
  readonly filter: AuditFilter
  readonly actors: readonly string[]
  readonly onFilter: (filter: AuditFilter) => void
  /** Where anything is chosen. */
  readonly onClear?: () => void
}

export function AuditFilters({ filter, actors, onFilter, onClear }: AuditFiltersProps) {
  const { t } = useTranslation()
  const [action = null] = filter.actions
  return (
    <Group align="flex-end" gap="sm">
      <Select
        label={t('privacy.audit.kind')}
        w={230}
        searchable
        clearable
        placeholder={t('privacy.audit.every')}
        clearButtonProps={{ 'aria-label': t('privacy.audit.every') }}
        data={AuditAction.options.map((value) => ({ value, label: t(`privacy.audit.action.${value}`) }))}
        value={action}
        onChange={(value) => {
          const chosen = AuditAction.safeParse(value).data
          onFilter({ ...filter, actions: chosen === undefined ? [] : [chosen] })
        }}
      />
      <DayField
        label={t('privacy.audit.from')}
        width={150}
        value={filter.fromDay}
        emptyMeans={t('privacy.audit.everyDay')}
        clearLabel={t('privacy.audit.everyDay')}
        onChange={(fromDay) => onFilter({ ...filter, fromDay })}
      />
      <DayField
        label={t('privacy.audit.to')}
        width={150}
        value={filter.toDay}
        emptyMeans={t('privacy.audit.everyDay')}
        clearLabel={t('privacy.audit.everyDay')}
        onChange={(toDay) => onFilter({ ...filter, toDay })}
      />
      <Select
        label={t('privacy.audit.actor')}
        w={170}
        clearable
        placeholder={t('privacy.audit.anybody')}
        clearButtonProps={{ 'aria-label': t('privacy.audit.anybody') }}
        data={actors.map((value) => ({
          value,
          label: value === 'rundbrev' ? t('privacy.audit.program') : value,
        }))}
        value={filter.actor === '' ? null : filter.actor}
        onChange={(actor) => onFilter({ ...filter, actor: actor ?? '' })}
      />
      {onClear !== undefined && (
        <Button variant="subtle" onClick={onClear}>
          {t('privacy.audit.clear')}
        </Button>
      )}
    </Group>
  )
}
