import { useState } from 'react'
import { formatRule } from '../../../../shared/audience/formatRule.ts'
import { type RuleGroup, ruleOfTree, treeOfRule } from '../../../../shared/audience/ruleTree.ts'
import type { RuleNames } from '../../../../shared/audience/segmentRule.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { wholeInterfaceLanguage } from '../../../app/i18n.ts'
import { type RuleReading, readRule, ruleInWords } from './readRule.ts'

interface RuleVersion {
  readonly text: string
  readonly tree: RuleGroup
}

export interface RuleEditor extends RuleVersion {
  /** Of the text: while it is an error the tree is that of the last rule. */
  readonly reading: RuleReading
  readonly canUndo: boolean
  readonly setText: (text: string) => void
  readonly setTree: (tree: RuleGroup) => void
  /** Takes the latest change back: one edit of the tree, or all that was typed since. */
  readonly undo: () => void
}

/** How many changes can be taken back. */
const kept = 100

/** A rule as text and as a tree, each following the other. */
export function useRuleEditor(saved: string, geo: GeoRegistry, names: RuleNames): RuleEditor {
  const [now, setNow] = useState<RuleVersion>(() => versionOf(ruleInWords(saved, geo), geo, names))
  const [past, setPast] = useState<readonly RuleVersion[]>([])
  const [typing, setTyping] = useState(false)
  const remember = () => setPast([...past.slice(-kept), now])
  return {
    ...now,
    reading: readRule(now.text, geo, names),
    canUndo: past.length > 0,
    setText(text) {
      if (!typing) remember()
      setTyping(true)
      setNow(versionOf(text, geo, names, now.tree))
    },
    setTree(tree) {
      if (tree === now.tree) return
      remember()
      setTyping(false)
      setNow({ tree, text: formatRule(ruleOfTree(tree), geo, wholeInterfaceLanguage()) })
    },
    undo() {
      const last = past.at(-1)
      if (last === undefined) return
      setPast(past.slice(0, -1))
      setTyping(false)
      setNow(last)
    },
  }
}

function versionOf(text: string, geo: GeoRegistry, names: RuleNames, lastTree?: RuleGroup): RuleVersion {
  const reading = readRule(text, geo, names)
  return { text, tree: reading.kind === 'rule' ? treeOfRule(reading.rule) : (lastTree ?? treeOfRule(null)) }
}
