import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleGroup } from '../../../../shared/audience/ruleTree.ts'
import { moveNode } from '../../../../shared/audience/ruleTreeEdits.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import classes from './RuleBuilder.module.css'
import { type FocusWish, RuleGroupBox } from './RuleGroupBox.tsx'

interface RuleBuilderProps {
  readonly tree: RuleGroup
  readonly geo: GeoRegistry
  /** Saving has been tried: missing values are told. */
  readonly tried: boolean
  /** What is shown is not what the text says. */
  readonly old: boolean
  readonly onChange: (tree: RuleGroup) => void
  readonly onUndo: () => void
}

/** A rule put together from conditions and groups. Alt and an arrow move what has the focus, Ctrl-Z takes a change back. */
export function RuleBuilder({ tree, geo, tried, old, onChange, onUndo }: RuleBuilderProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLFieldSetElement>(null)
  const [wish, setWish] = useState<FocusWish | null>(null)
  useEffect(() => {
    if (wish === null) return
    const part = (id: number, name: string) =>
      box.current?.querySelector<HTMLElement>(`[data-rule-part="${id}-${name}"]`)
    const found = part(wish.id, wish.part) ?? part(wish.id, 'menu') ?? part(wish.id, 'add')
    found?.focus()
  }, [wish])

  const change = (changed: RuleGroup, next?: FocusWish) => {
    onChange(changed)
    if (next !== undefined) setWish({ ...next })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z') {
      event.preventDefault()
      event.stopPropagation()
      onUndo()
      return
    }
    const way = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : undefined
    const id = nodeAt(event.target)
    if (!event.altKey || way === undefined || id === undefined) return
    event.preventDefault()
    event.stopPropagation()
    change(moveNode(tree, id, way), { id, part: 'menu' })
  }
  return (
    <fieldset
      ref={box}
      className={classes.builder}
      data-old={old || undefined}
      aria-label={t('segment.build')}
      onKeyDownCapture={onKeyDown}
    >
      <RuleGroupBox group={tree} tree={tree} geo={geo} tried={tried} onChange={change} />
    </fieldset>
  )
}

/** The part of the rule that an element belongs to; undefined for the root's own. */
function nodeAt(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest('[data-rule-node]') : null
  const id = row?.getAttribute('data-rule-node')
  return id == null ? undefined : Number(id)
}
