import { Button, Group, Menu, Text } from '@mantine/core'
import { IconChevronDown, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import type { RetentionProposal } from '../../../../shared/contract/privacy.ts'
import type { ContactId } from '../../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { useDo } from '../../../app/queries.ts'
import { dayText } from '../../../ui/moments.ts'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { RetentionTable } from './RetentionTable.tsx'

interface RetentionProposalsProps {
  readonly rows: readonly RetentionProposal[]
  readonly found: number
  readonly geo: GeoRegistry
}

const years = [1, 2, 5]

/** Contacts that are proposed for removal, to be kept or removed, some of them or all; whatever is removed can be had back. */
export function RetentionProposals({ rows, found, geo }: RetentionProposalsProps) {
  const { t } = useTranslation()
  const [ticked, setTicked] = useState<ReadonlySet<ContactId>>(new Set())
  const chosen = rows.map(({ id }) => id).filter((id) => ticked.has(id))
  const unkeep = useDo('retention.keep')
  const keep = useDo('retention.keep', {
    onSuccess: ({ kept }, { ids, until }) => {
      const day = until === null ? '' : dayText(Temporal.PlainDate.from(until))
      offerUndo(t('privacy.retention.kept', { count: kept, day }), () => unkeep.mutate({ ids, until: null }))
    },
  })
  const undo = useDo('retention.undoRemoval')
  const remove = useDo('retention.remove', {
    onSuccess: ({ removed, batch }) =>
      offerUndo(t('privacy.retention.removed', { count: removed }), () => undo.mutate({ batch })),
  })
  const keepFor = (count: number) =>
    keep.mutate({ ids: chosen, until: Temporal.Now.plainDateISO().add({ years: count }).toString() })
  return (
    <>
      <Group justify="space-between">
        <Text size="sm" role="status">
          {chosen.length === 0
            ? t('privacy.retention.found', { count: found })
            : t('privacy.retention.chosen', { count: chosen.length })}
        </Text>
        <Group gap="sm">
          {chosen.length > 0 && (
            <>
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button
                    variant="default"
                    rightSection={<IconChevronDown size={16} stroke={1.6} />}
                    loading={keep.isPending}
                  >
                    {t('privacy.retention.keepFor')}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {years.map((count) => (
                    <Menu.Item key={count} onClick={() => keepFor(count)}>
                      {t('privacy.retention.keepMonths', { count })}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
              <Button
                color="red"
                variant="light"
                leftSection={<IconTrash size={16} stroke={1.6} />}
                loading={remove.isPending}
                onClick={() => remove.mutate({ ids: chosen })}
              >
                {t('privacy.retention.remove')}
              </Button>
            </>
          )}
          {chosen.length === 0 && (
            <Button
              variant="default"
              loading={remove.isPending}
              onClick={() => remove.mutate({ ids: 'all' })}
            >
              {t('privacy.retention.removeAll', { count: found })}
            </Button>
          )}
        </Group>
      </Group>
      <RetentionTable rows={rows} ticked={ticked} onTicked={setTicked} geo={geo} />
      {found > rows.length && (
        <Text size="sm" c="dimmed">
          {t('privacy.retention.more', { shown: rows.length, count: found })}
        </Text>
      )}
    </>
  )
}
