import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGeoRegistry } from '../../electron/workspace/geo.ts'
import { formatRule } from './formatRule.ts'
import { matchesRule, type RuleSubject } from './matchesRule.ts'
import { parseRule } from './parseRule.ts'
import { isComplete, type RuleGroup, type RuleNode, ruleOfTree, treeOfRule } from './ruleTree.ts'
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
} from './ruleTreeEdits.ts'
import { rules } from './segmentRule.arbitrary.ts'

const geo = readGeoRegistry(resolve(import.meta.dirname, '../..'))
const treeOf = (text: string) => treeOfRule(parseRule(text, geo))
const textOf = (tree: RuleGroup) => formatRule(ruleOfTree(tree), geo, 'en')
const nodesOf = (node: RuleNode): RuleNode[] =>
  node.kind === 'group' ? [node, ...node.nodes.flatMap(nodesOf)] : [node]
/** The number of the part that reads so. */
const idOf = (tree: RuleGroup, text: string) => {
  const node = nodesOf(tree).find((one) => formatRule(ruleOfTree(one), geo, 'en') === text)
  if (node === undefined) throw new Error(`${text} is not in ${textOf(tree)}`)
  return node.id
}

describe('a tree', () => {
  it('says what the rule says, and is the same once it has been a rule', () => {
    const at = { today: '2026-12-01', zone: 'Europe/Stockholm' }
    const subject: fc.Arbitrary<RuleSubject> = fc.record({
      county: fc.constantFrom(null, ...geo.counties.slice(0, 3).map(({ code }) => code)),
      municipality: fc.constant(null),
      role: fc.constantFrom('rektor', 'press', ''),
      organisation: fc.constantFrom('och', ''),
      language: fc.constantFrom('sv' as const, 'en' as const),
      tags: fc.subarray(['press', 'rektor']),
      consent: fc.constantFrom(null, 'consent' as const),
      suppressed: fc.boolean(),
      lists: fc.subarray(['press']),
      groups: fc.subarray(['rektor']),
      received: fc.subarray([1, 2, 3]),
      mailings: fc.nat({ max: 5 }),
      bounces: fc.nat({ max: 5 }),
      lastMailedAt: fc.constantFrom(null, '2026-06-01T08:00:00.000Z', '2026-11-30T08:00:00.000Z'),
    })
    fc.assert(
      fc.property(rules(geo), subject, (rule, somebody) => {
        const tree = treeOfRule(rule)
        const back = ruleOfTree(tree)
        expect(matchesRule(somebody, back, at)).toBe(matchesRule(somebody, rule, at))
        expect(isComplete(tree)).toBe(true)
        expect(ruleOfTree(treeOfRule(back))).toEqual(back)
        const ids = nodesOf(tree).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('of an ordinary rule is read back as it was', () => {
    for (const text of [
      '',
      'county in (Västerbotten, Norrbotten) and role = rektor and tag != press',
      'role = a and (county = Västerbotten or never mailed)',
      'not (role = a and not mailed within 6 months)',
      'mailings <= 3 or list = Styrelsen',
    ])
      expect(textOf(treeOf(text))).toBe(text)
    expect(textOf(treeOf('not mailings > 3'))).toBe('mailings <= 3')
  })

  it('leaves out what is not complete', () => {
    const { tree, id } = addCondition(treeOf('role = a'), 1)
    expect([textOf(tree), isComplete(tree)]).toEqual(['role = a', false])
    const chosen = setDraft(tree, id, { kind: 'compare', field: 'tag', negated: true, values: ['b'] })
    expect([textOf(chosen), isComplete(chosen)]).toEqual(['role = a and tag != b', true])
  })
})

describe('an edit', () => {
  it('adds groups that are joined by the other word', () => {
    const first = treeOf('role = a')
    const { tree, id } = addGroup(first, first.id)
    const chosen = setDraft(tree, id, { kind: 'compare', field: 'tag', negated: false, values: ['b'] })
    const again = addCondition(chosen, id - 1)
    const whole = setDraft(again.tree, again.id, {
      kind: 'mailed',
      negated: false,
      when: 'never',
      day: null,
      amount: null,
      unit: 'days',
    })
    expect(textOf(whole)).toBe('role = a and (tag = b or never mailed)')
    expect(textOf(setGroup(whole, whole.id, { joined: 'or', negated: true }))).toBe(
      'not (role = a or tag = b or never mailed)'.replace(
        'tag = b or never mailed',
        '(tag = b or never mailed)',
      ),
    )
  })

  it('moves a part past others, into a group and out of it', () => {
    let tree = treeOf('role = a and (tag = b or tag = c) and role = d')
    const step = (text: string, way: 'up' | 'down') => {
      tree = moveNode(tree, idOf(tree, text), way)
      return textOf(tree)
    }
    expect(step('role = a', 'down')).toBe('(role = a or tag = b or tag = c) and role = d')
    expect(step('role = a', 'down')).toBe('(tag = b or role = a or tag = c) and role = d')
    expect(step('tag = c', 'down')).toBe('(tag = b or role = a) and tag = c and role = d')
    expect(step('tag = b', 'up')).toBe('tag = b and role = a and tag = c and role = d')
    expect(canMove(tree, idOf(tree, 'tag = b'), 'up')).toBe(false)
    expect(canMove(tree, tree.id, 'down')).toBe(false)
  })

  it('copies and takes away, groups with all that is in them', () => {
    const tree = treeOf('role = a and (tag = b or tag = c)')
    const group = idOf(tree, 'tag = b or tag = c')
    const copied = duplicateNode(tree, group)
    expect(textOf(copied.tree)).toBe('role = a and (tag = b or tag = c) and (tag = b or tag = c)')
    const ids = nodesOf(copied.tree).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(textOf(removeNode(copied.tree, group))).toBe(textOf(tree))
    expect(neighbourOf(tree, group)).toBe(idOf(tree, 'role = a'))
    expect(textOf(removeNode(tree, tree.id))).toBe('')
  })

  it('never loses or doubles a part by moving it', () => {
    fc.assert(
      fc.property(
        rules(geo),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('up' as const, 'down' as const)), { maxLength: 12 }),
        (rule, moves) => {
          const tree = treeOfRule(rule)
          const before = nodesOf(tree)
          const moved = moves.reduce(
            (now, [which, way]) => moveNode(now, before[which % before.length]?.id ?? 0, way),
            tree,
          )
          const idsOf = (nodes: readonly RuleNode[]) => nodes.map(({ id }) => id).sort((a, b) => a - b)
          expect(idsOf(nodesOf(moved))).toEqual(idsOf(before))
        },
      ),
    )
  })
})
