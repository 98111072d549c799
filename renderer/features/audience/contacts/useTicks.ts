import { useEffect, useRef, useState } from 'react'
import type { Contact } from '../../../../shared/audience/contact.ts'
import type { ContactSort } from '../../../../shared/contract/contacts.ts'
import { call } from '../../../app/call.ts'
import { showError } from '../../../app/showError.ts'
import { isSelected, nobodySelected, type Selection, withTicked } from './selection.ts'

interface ShownList {
  readonly rule: string
  readonly search: string
  readonly sort: ContactSort
}

/**
 * Which contacts of a list are ticked. Who searches for others begins anew, so that nobody is ticked whom one does not see. A row
 * ticked `through` ticks all from the one before it, also those that are not loaded.
 */
export function useTicks(shown: ShownList, contactAt: (index: number) => Contact | undefined) {
  const [selection, setSelection] = useState<Selection>(nobodySelected)
  const anchor = useRef(0)
  const { rule, search } = shown
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is why it begins anew.
  useEffect(() => {
    setSelection(nobodySelected)
    anchor.current = 0
  }, [rule, search])
  const tick = (index: number, through: boolean) => {
    if (through) {
      const from = Math.min(anchor.current, index)
      const count = Math.abs(index - anchor.current) + 1
      call('contacts.ids', { ...shown, from, count }).then(
        ({ ids }) => setSelection((before) => withTicked(before, ids, true)),
        showError,
      )
      return
    }
    anchor.current = index
    const contact = contactAt(index)
    if (contact === undefined) return
    setSelection((before) => withTicked(before, [contact.id], !isSelected(before, contact.id)))
  }
  return { selection, setSelection, tick }
}
