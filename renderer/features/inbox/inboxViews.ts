import type { InboxKind } from '../../../shared/inbox/inboxMail.ts'

/** The lists of what has come back, in the order of their tabs; each is an address of its own. */
export const inboxViews = [
  { name: 'replies', kinds: ['reply', 'wish'] },
  { name: 'returned', kinds: ['bounce'] },
  { name: 'left', kinds: ['unsubscribe', 'complaint'] },
  { name: 'automatic', kinds: ['auto-reply'] },
] as const satisfies readonly { readonly name: string; readonly kinds: readonly InboxKind[] }[]
export type InboxView = (typeof inboxViews)[number]
