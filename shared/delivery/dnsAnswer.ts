/** What DNS said of a name's texts (TXT, RFC 1035, 3.3.14). `none`: there are none; `unanswered`: nobody could be asked. */
export type TextAnswer =
  | { readonly kind: 'records'; readonly records: readonly string[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'unanswered' }

/** Asks DNS for a name's texts, each in one piece. Never throws. */
export type LookUpText = (name: string) => Promise<TextAnswer>
