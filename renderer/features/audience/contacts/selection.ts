import type { ContactId } from '../../../../shared/contract/scalars.ts'
import type { WhichContacts } from '../../../../shared/contract/whichContacts.ts'

/** The contacts that are ticked: these, or all that the list shows but some. */
export type Selection =
  | { readonly kind: 'these'; readonly ids: ReadonlySet<ContactId> }
  | { readonly kind: 'all-but'; readonly except: ReadonlySet<ContactId> }

export const nobodySelected: Selection = { kind: 'these', ids: new Set() }
export const everybodySelected: Selection = { kind: 'all-but', except: new Set() }

export function isSelected(selection: Selection, id: ContactId): boolean {
  return selection.kind === 'these' ? selection.ids.has(id) : !selection.except.has(id)
}

/** @param found how many contacts the list shows */
export function selectedCount(selection: Selection, found: number): number {
  return selection.kind === 'these' ? selection.ids.size : Math.max(0, found - selection.except.size)
}

/** With these contacts ticked, or unticked. */
export function withTicked(selection: Selection, ids: readonly ContactId[], ticked: boolean): Selection {
  const listed = selection.kind === 'these'
  const next = new Set(listed ? selection.ids : selection.except)
  for (const id of ids) {
    if (listed === ticked) next.add(id)
    else next.delete(id)
  }
  return listed ? { kind: 'these', ids: next } : { kind: 'all-but', except: next }
}

/** As it is asked of main. */
export function whichOf(
  selection: Selection,
  { rule, search }: { readonly rule: string; readonly search: string },
): WhichContacts {
  return selection.kind === 'these'
    ? { kind: 'ids', ids: [...selection.ids] }
    : { kind: 'matching', rule, search, except: [...selection.except] }
}
