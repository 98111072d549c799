import { Button } from '@mantine/core'
import { IconPlus, IconUsersGroup } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GroupId } from '../../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { call } from '../../../app/call.ts'
import { useAsk } from '../../../app/queries.ts'
import { showError } from '../../../app/showError.ts'
import { Nothing } from '../../../ui/Nothing.tsx'
import { GroupDialog } from './GroupDialog.tsx'

interface EmptyMembersProps {
  readonly geo: GeoRegistry
  readonly today: string
  readonly onAdded: (id: GroupId) => void
}

/** Before the first group: what one is for, and a beginning made of the counties that are aimed at. */
export function EmptyMembers({ geo, today, onAdded }: EmptyMembersProps) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const settings = useAsk('settings.get', {}).data
  const counties = settings?.aimedCounties ?? []
  const municipalities = geo.municipalities
    .filter(({ county }) => counties.includes(county))
    .map(({ code }) => code)
  const start = async () => {
    const name = settings?.organisation.name.trim() || t('members.empty.startName')
    const group = await call('groups.save', { id: null, content: { name, own: true } })
    await call('memberships.add', { group: group.id, municipalities, from: today, to: null, note: '' })
    onAdded(group.id)
  }
  return (
    <>
      <Nothing icon={IconUsersGroup} title={t('members.empty.title')} text={t('members.empty.text')}>
        {municipalities.length > 0 && (
          <Button onClick={() => void start().catch(showError)}>
            {t('members.empty.start', { count: municipalities.length, counties: counties.length })}
          </Button>
        )}
        <Button
          variant={municipalities.length > 0 ? 'default' : 'filled'}
          leftSection={<IconPlus size={18} stroke={1.6} />}
          onClick={() => setAdding(true)}
        >
          {t('members.group.add')}
        </Button>
      </Nothing>
      {adding && (
        <GroupDialog group={null} onClose={() => setAdding(false)} onSaved={({ id }) => onAdded(id)} />
      )}
    </>
  )
}
