import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconAddressBook, IconBan, IconDots, IconMailOff, IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Coverage, CoverageTask } from '../../../../shared/audience/coverage.ts'
import { type CoveredPart, coverageRule } from '../../../../shared/audience/coverageRules.ts'
import { taskText } from '../../../../shared/audience/coverageText.ts'
import { formatRule } from '../../../../shared/audience/formatRule.ts'
import type { MemberGroup } from '../../../../shared/contract/memberships.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { wholeInterfaceLanguage } from '../../../app/i18n.ts'
import { useDo } from '../../../app/queries.ts'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { contactsPath } from '../contactsPath.ts'
import { placeNames } from './placeNames.ts'
import classes from './TodoView.module.css'

interface TaskListProps {
  readonly group: MemberGroup
  readonly tasks: readonly CoverageTask[]
  readonly coverage: Coverage
  readonly geo: GeoRegistry
  readonly onAdd: (task: CoverageTask) => void
}

const collator = new Intl.Collator('sv')

/** Tasks by municipality, in the order of the alphabet. */
export function TaskList({ group, tasks, coverage, geo, onAdd }: TaskListProps) {
  const names = placeNames(geo)
  const rows = tasks
    .map((task) => ({ task, municipality: names(task.municipality).municipality }))
    .toSorted((one, other) => collator.compare(one.municipality, other.municipality))
  if (rows.length === 0) return null
  return (
    <ul className={classes.tasks}>
      {rows.map(({ task, municipality }) => (
        <TaskItem
          key={`${task.municipality} ${task.role}`}
          task={task}
          municipality={municipality}
          group={group}
          coverage={coverage}
          geo={geo}
          onAdd={() => onAdd(task)}
        />
      ))}
    </ul>
  )
}

interface TaskItemProps extends Omit<TaskListProps, 'tasks' | 'onAdd'> {
  readonly task: CoverageTask
  /** Its name. */
  readonly municipality: string
  readonly onAdd: () => void
}

function TaskItem({ task, municipality, group, coverage, geo, onAdd }: TaskItemProps) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const named = { role: task.role, municipality }
  const asked = { group: group.id, municipality: task.municipality, role: task.role }
  const putBack = useDo('coverage.waive')
  const waive = useDo('coverage.waive', {
    onSuccess: () =>
      offerUndo(t('members.todo.waived', named), () => putBack.mutate({ ...asked, waived: false })),
  })
  const show = (part: Pick<CoveredPart, 'role' | 'reachable'>) => {
    const rule = coverageRule({ municipality: task.municipality, ...part })
    go(contactsPath(formatRule(rule, geo, wholeInterfaceLanguage())))
  }
  const role = coverage.wanted.find(({ name }) => name === task.role) ?? null
  return (
    <li className={classes.task}>
      <span className={classes.words}>
        <strong>{municipality}</strong>: {taskText(task, t)}
      </span>
      {task.waived ? (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('members.todo.neededAfterAllNamed', named)}
          onClick={() => putBack.mutate({ ...asked, waived: false })}
        >
          {t('members.todo.neededAfterAll')}
        </Button>
      ) : (
        <>
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconUserPlus size={16} stroke={1.6} />}
            aria-label={t('members.todo.addContactNamed', named)}
            onClick={onAdd}
          >
            {t('members.todo.addContact')}
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={t('members.todo.more', named)}>
                <IconDots size={18} stroke={1.6} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {task.unreachable > 0 && (
                <Menu.Item
                  leftSection={<IconMailOff size={16} stroke={1.6} />}
                  onClick={() => show({ role, reachable: false })}
                >
                  {t('members.todo.seeUnreachable')}
                </Menu.Item>
              )}
              <Menu.Item
                leftSection={<IconAddressBook size={16} stroke={1.6} />}
                onClick={() => show({ role: null, reachable: true })}
              >
                {t('members.todo.seeContacts')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconBan size={16} stroke={1.6} />}
                onClick={() => waive.mutate({ ...asked, waived: true })}
              >
                {t('members.todo.notNeeded')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      )}
    </li>
  )
}
