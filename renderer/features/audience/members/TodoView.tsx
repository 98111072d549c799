import { Accordion, Button, Group, Progress, Text } from '@mantine/core'
import { IconCircleCheck, IconClipboard, IconListCheck, IconUserSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CoverageTask } from '../../../../shared/audience/coverage.ts'
import { todoText } from '../../../../shared/audience/coverageText.ts'
import type { Output } from '../../../../shared/contract/contract.ts'
import type { MemberGroup } from '../../../../shared/contract/memberships.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { useDo } from '../../../app/queries.ts'
import { Nothing } from '../../../ui/Nothing.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { ContactDrawer } from '../contacts/ContactDrawer.tsx'
import { TaskList } from './TaskList.tsx'
import classes from './TodoView.module.css'
import { WantedRolesDialog } from './WantedRolesDialog.tsx'

interface TodoViewProps {
  readonly group: MemberGroup
  readonly coverage: Output<'coverage.get'>
  readonly geo: GeoRegistry
}

/** Which members lack somebody, role by role, how far one has come, and what to do about each. */
export function TodoView({ group, coverage, geo }: TodoViewProps) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState<CoverageTask | null>(null)
  const [choosing, setChoosing] = useState(false)
  const copy = useDo('desktop.copyText', { onSuccess: () => showDone(t('common.copied.list')) })
  const open = coverage.tasks.filter(({ waived }) => !waived)
  const waived = coverage.tasks.filter((task) => task.waived)
  return (
    <>
      <Group justify="space-between" align="flex-start" mb="md" wrap="nowrap">
        <ul className={classes.progress}>
          {coverage.progress.map(({ role, have, need }) => (
            <li key={role}>
              <Text size="sm" fw={600}>
                {t('members.todo.progress', { role, have, need })}
              </Text>
              <Progress
                value={need === 0 ? 100 : (have / need) * 100}
                aria-label={t('members.todo.progress', { role, have, need })}
              />
            </li>
          ))}
        </ul>
        <Group gap={4} wrap="nowrap">
          {open.length > 0 && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconClipboard size={16} stroke={1.6} />}
              onClick={() => copy.mutate({ text: todoText(coverage, group.name, geo, t) })}
            >
              {t('members.todo.copy')}
            </Button>
          )}
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconListCheck size={16} stroke={1.6} />}
            onClick={() => setChoosing(true)}
          >
            {t('members.todo.roles')}
          </Button>
        </Group>
      </Group>
      {coverage.wanted.length === 0 && (
        <Nothing icon={IconUserSearch} title={t('members.todo.noRoles')} text={t('members.todo.noRolesText')}>
          <Button onClick={() => setChoosing(true)}>{t('members.todo.chooseRoles')}</Button>
        </Nothing>
      )}
      {coverage.wanted.length > 0 && open.length === 0 && (
        <Nothing
          icon={IconCircleCheck}
          title={t('members.todo.allDone')}
          text={t('members.todo.allDoneText')}
        />
      )}
      <TaskList group={group} tasks={open} coverage={coverage} geo={geo} onAdd={setAdding} />
      {waived.length > 0 && (
        <Accordion mt="md" chevronPosition="left">
          <Accordion.Item value="waived">
            <Accordion.Control>{t('members.todo.waivedCount', { count: waived.length })}</Accordion.Control>
            <Accordion.Panel>
              <TaskList group={group} tasks={waived} coverage={coverage} geo={geo} onAdd={setAdding} />
            </Accordion.Panel>
          </Accordion.Item>
        </Accordion>
      )}
      {adding !== null && (
        <ContactDrawer
          contact={null}
          preset={{
            ...{ role: adding.role, municipality: adding.municipality },
            county: geo.municipalities.find(({ code }) => code === adding.municipality)?.county ?? null,
          }}
          geo={geo}
          onClose={() => setAdding(null)}
        />
      )}
      {choosing && (
        <WantedRolesDialog group={group} wanted={coverage.wanted} onClose={() => setChoosing(false)} />
      )}
    </>
  )
}
