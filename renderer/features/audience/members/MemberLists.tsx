import { Accordion, Button } from '@mantine/core'
import { IconPlus, IconUsersGroup } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isInTerm, type Membership } from '../../../../shared/audience/memberships.ts'
import type { MemberGroup } from '../../../../shared/contract/memberships.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { Nothing } from '../../../ui/Nothing.tsx'
import { MemberTable } from './MemberTable.tsx'

interface MemberListsProps {
  readonly group: MemberGroup
  readonly memberships: readonly Membership[]
  readonly day: string
  readonly geo: GeoRegistry
  readonly onAdd: () => void
}

/** The members of the day, and folded away those that had ended or had not begun. */
export function MemberLists({ group, memberships, day, geo, onAdd }: MemberListsProps) {
  const { t } = useTranslation()
  const now = memberships.filter((membership) => isInTerm(membership, day))
  const others = [
    { name: 'coming', some: memberships.filter(({ from }) => from > day) },
    { name: 'past', some: memberships.filter(({ to }) => to !== null && to < day) },
  ] as const
  return (
    <>
      {now.length === 0 ? (
        <Nothing
          icon={IconUsersGroup}
          title={t(memberships.length === 0 ? 'members.empty.noMembersEver' : 'members.empty.noMembers')}
          text={t('members.empty.noMembersText')}
        >
          <Button leftSection={<IconPlus size={18} stroke={1.6} />} onClick={onAdd}>
            {t('members.list.add')}
          </Button>
        </Nothing>
      ) : (
        <MemberTable group={group} memberships={now} geo={geo} />
      )}
      <Accordion variant="default" mt="md" chevronPosition="left">
        {others.map(
          ({ name, some }) =>
            some.length > 0 && (
              <Accordion.Item key={name} value={name}>
                <Accordion.Control>{t(`members.list.${name}`, { count: some.length })}</Accordion.Control>
                <Accordion.Panel>
                  <MemberTable group={group} memberships={some} geo={geo} />
                </Accordion.Panel>
              </Accordion.Item>
            ),
        )}
      </Accordion>
    </>
  )
}
