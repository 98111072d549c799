import type { VariantEdit } from '../contract/social.ts'

/** What stands in a variant: what the rules make of the post, or the officer's own words. */
export type VariantState =
  | { readonly kind: 'derived'; readonly drift: false; readonly text: string }
  | {
      readonly kind: 'edited'
      /** The post gives another text now than the one that was edited. */
      readonly drift: boolean
      readonly text: string
    }

/** @param derivedNow what `deriveVariant` makes of the post as it is */
export function variantState(
  edit: Pick<VariantEdit, 'text' | 'derivedText'> | undefined,
  derivedNow: string,
): VariantState {
  if (edit === undefined) return { kind: 'derived', drift: false, text: derivedNow }
  return { kind: 'edited', drift: edit.derivedText !== derivedNow, text: edit.text }
}
