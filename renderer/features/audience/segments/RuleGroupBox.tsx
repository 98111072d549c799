import { Button, Group, Select, Text } from '@mantine/core'
import { IconPlus, IconStack2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RuleGroup, RuleNode } from '../../../../shared/audience/ruleTree.ts'
import {
  addCondition,
  addGroup,
  canMove,
  duplicateNode,
  moveNode,
  neighbourOf,
  removeNode,
  setDraft,
  setGroup,
} from '../../../../shared/audience/ruleTreeEdits.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { ConditionRow } from './ConditionRow.tsx'
import { NodeMenu } from './NodeMenu.tsx'
import classes from './RuleBuilder.module.css'

/** A part of the rule that gets the focus once it is there. */
export interface FocusWish {
  readonly id: number
  readonly part: 'subject' | 'menu' | 'add'
}

interface RuleGroupBoxProps {
  readonly group: RuleGroup
  /** The whole rule: what a part is moved about in. */
  readonly tree: RuleGroup
  readonly geo: GeoRegistry
  readonly tried: boolean
  readonly onChange: (tree: RuleGroup, focus?: FocusWish) => void
}

/** The ways in which a group's conditions go together, as one choice. */
const joinings = {
  and: { joined: 'and', negated: false },
  or: { joined: 'or', negated: false },
  notAnd: { joined: 'and', negated: true },
  notOr: { joined: 'or', negated: true },
} as const
const joiningNames = ['and', 'or', 'notAnd', 'notOr'] as const

/** Conditions and groups that go together by one word. */
export function RuleGroupBox({ group, tree, geo, tried, onChange }: RuleGroupBoxProps) {
  const { t } = useTranslation()
  const { id, joined, negated, nodes } = group
  const isRoot = id === tree.id
  const joining = joiningNames.find(
    (name) => joinings[name].joined === joined && joinings[name].negated === negated,
  )
  const add = (edited: { tree: RuleGroup; id: number }) =>
    onChange(edited.tree, { id: edited.id, part: 'subject' })
  return (
    <div className={isRoot ? classes.root : classes.group}>
      <Group gap="xs" wrap="nowrap" className={classes.joining}>
        <Text size="sm">{t(isRoot ? 'segment.where' : 'segment.whereInside')}</Text>
        <Select
          w={224}
          aria-label={t('segment.joining')}
          allowDeselect={false}
          data={joiningNames.map((value) => ({ value, label: t(`segment.joined.${value}`) }))}
          value={joining ?? 'and'}
          onChange={(chosen) => chosen !== null && onChange(setGroup(tree, id, joinings[chosen]))}
        />
      </Group>
      {nodes.length === 0 && (
        <Text size="sm" c="dimmed" pb={6}>
          {t('segment.everybodyHint')}
        </Text>
      )}
      {nodes.map((node, index) => (
        <div key={node.id} className={classes.node} data-rule-node={node.id}>
          <Text size="sm" c="dimmed" className={classes.word}>
            {index > 0 && t(`segment.word.${joined}`)}
          </Text>
          {node.kind === 'group' ? (
            <RuleGroupBox group={node} tree={tree} geo={geo} tried={tried} onChange={onChange} />
          ) : (
            <ConditionRow
              leaf={node}
              geo={geo}
              tried={tried}
              onChange={(draft) => onChange(setDraft(tree, node.id, draft))}
            />
          )}
          <MenuOf node={node} tree={tree} onChange={onChange} />
        </div>
      ))}
      <Group gap={4} className={classes.adding}>
        <Button
          data-rule-part={`${id}-add`}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.6} />}
          onClick={() => add(addCondition(tree, id))}
        >
          {t(nodes.length === 0 ? 'segment.addConditionLong' : 'segment.addCondition')}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconStack2 size={16} stroke={1.6} />}
          onClick={() => add(addGroup(tree, id))}
        >
          {t('segment.addGroup')}
        </Button>
      </Group>
    </div>
  )
}

interface MenuOfProps {
  readonly node: RuleNode
  readonly tree: RuleGroup
  readonly onChange: RuleGroupBoxProps['onChange']
}

function MenuOf({ node, tree, onChange }: MenuOfProps) {
  const { t } = useTranslation()
  const { id } = node
  const subject = node.kind === 'condition' && (node.draft.kind === 'mailed' ? 'mailed' : node.draft.field)
  const label =
    subject === false ? t('segment.moreGroup') : t('segment.more', { name: t(`segment.subjects.${subject}`) })
  const duplicate = () => {
    const copied = duplicateNode(tree, id)
    onChange(copied.tree, { id: copied.id, part: 'menu' })
  }
  return (
    <NodeMenu
      id={id}
      label={label}
      removeLabel={subject === false ? t('segment.removeGroup') : t('common.action.delete')}
      canMoveUp={canMove(tree, id, 'up')}
      canMoveDown={canMove(tree, id, 'down')}
      onMove={(way) => onChange(moveNode(tree, id, way), { id, part: 'menu' })}
      onDuplicate={duplicate}
      onRemove={() => onChange(removeNode(tree, id), { id: neighbourOf(tree, id), part: 'menu' })}
    />
  )
}
