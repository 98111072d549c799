import { type DraftCondition, newCondition, type RuleGroup, type RuleNode } from './ruleTree.ts'

// Each edit gives a new tree, and the same one where there is nothing to do. The root is a group and stays.

export interface Edited {
  readonly tree: RuleGroup
  /** The part that was added or moved. */
  readonly id: number
}

/** A new condition at the end of a group, of the subject that most rules are about. */
export function addCondition(tree: RuleGroup, group: number): Edited {
  const id = nextId(tree)
  return { tree: append(tree, group, [{ id, kind: 'condition', draft: newCondition('county') }]), id }
}

/** A new group at the end of a group, joined by the other word, with one condition. */
export function addGroup(tree: RuleGroup, group: number): Edited {
  const id = nextId(tree)
  const around = find(tree, group)
  const joined = around?.kind === 'group' && around.joined === 'and' ? 'or' : 'and'
  const first: RuleNode = { id: id + 1, kind: 'condition', draft: newCondition('county') }
  return {
    tree: append(tree, group, [{ id, kind: 'group', joined, negated: false, nodes: [first] }]),
    id: id + 1,
  }
}

export function setDraft(tree: RuleGroup, id: number, draft: DraftCondition): RuleGroup {
  return change(tree, id, (node) => (node.kind === 'condition' ? [{ ...node, draft }] : [node]))
}

export function setGroup(tree: RuleGroup, id: number, how: Pick<RuleGroup, 'joined' | 'negated'>): RuleGroup {
  return change(tree, id, (node) => (node.kind === 'group' ? [{ ...node, ...how }] : [node]))
}

/** A condition or group is taken away; a group that is left empty stays, so that something can be put there. */
export function removeNode(tree: RuleGroup, id: number): RuleGroup {
  return id === tree.id ? { ...tree, nodes: [] } : change(tree, id, () => [])
}

/** The same once more, right after it. */
export function duplicateNode(tree: RuleGroup, id: number): Edited {
  let last = nextId(tree) - 1
  const anew = (node: RuleNode): RuleNode => {
    last += 1
    const copy = { ...node, id: last }
    return copy.kind === 'group' ? { ...copy, nodes: copy.nodes.map(anew) } : copy
  }
  const copied = last + 1
  return { tree: id === tree.id ? tree : change(tree, id, (node) => [node, anew(node)]), id: copied }
}

/**
 * A part one step up or down in the order in which the rule reads: past a condition, into a group that it meets, and out of its
 * own group at the group's end.
 */
export function moveNode(tree: RuleGroup, id: number, way: 'up' | 'down'): RuleGroup {
  const parent = parentOf(tree, id)
  const node = find(tree, id)
  if (parent === undefined || node === undefined) return tree
  const at = parent.nodes.findIndex((one) => one.id === id)
  const neighbour = parent.nodes[way === 'up' ? at - 1 : at + 1]
  if (neighbour === undefined) {
    if (parent.id === tree.id) return tree
    const without = change(tree, id, () => [])
    return change(without, parent.id, (group) => (way === 'up' ? [node, group] : [group, node]))
  }
  const without = change(tree, id, () => [])
  if (neighbour.kind === 'group') {
    return change(without, neighbour.id, (group) =>
      group.kind === 'group'
        ? [{ ...group, nodes: way === 'up' ? [...group.nodes, node] : [node, ...group.nodes] }]
        : [group],
    )
  }
  return change(without, neighbour.id, (other) => (way === 'up' ? [node, other] : [other, node]))
}

/** Whether `moveNode` would do anything. */
export function canMove(tree: RuleGroup, id: number, way: 'up' | 'down'): boolean {
  return moveNode(tree, id, way) !== tree
}

/** What stands where a part stood, for the focus: the one after it, else the one before it, else the group around it. */
export function neighbourOf(tree: RuleGroup, id: number): number {
  const parent = parentOf(tree, id)
  if (parent === undefined) return tree.id
  const at = parent.nodes.findIndex((one) => one.id === id)
  return (parent.nodes[at + 1] ?? parent.nodes[at - 1] ?? parent).id
}

function append(tree: RuleGroup, group: number, nodes: readonly RuleNode[]): RuleGroup {
  return change(tree, group, (node) =>
    node.kind === 'group' ? [{ ...node, nodes: [...node.nodes, ...nodes] }] : [node],
  )
}

function change(tree: RuleGroup, id: number, changed: (node: RuleNode) => readonly RuleNode[]): RuleGroup {
  const inside = (node: RuleNode): readonly RuleNode[] => {
    if (node.id === id) return changed(node)
    return node.kind === 'group' ? [{ ...node, nodes: node.nodes.flatMap(inside) }] : [node]
  }
  const [root] = inside(tree)
  return root?.kind === 'group' ? root : tree
}

function find(node: RuleNode, id: number): RuleNode | undefined {
  if (node.id === id) return node
  if (node.kind === 'condition') return undefined
  for (const part of node.nodes) {
    const found = find(part, id)
    if (found !== undefined) return found
  }
  return undefined
}

function parentOf(group: RuleGroup, id: number): RuleGroup | undefined {
  if (group.nodes.some((node) => node.id === id)) return group
  for (const node of group.nodes) {
    const found = node.kind === 'group' ? parentOf(node, id) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

function nextId(node: RuleNode): number {
  const inside = node.kind === 'group' ? node.nodes.map(nextId) : []
  return Math.max(node.id + 1, ...inside)
}
