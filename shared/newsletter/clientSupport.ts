/**
 * Programs that letters are read in, as far as they show a letter each in its own way, those that most Swedish public bodies have first.
 * What each stands for: resources/clients/PROVENANCE.md.
 */
export const clients = [
  'outlook-windows',
  'outlook-web',
  'gmail',
  'gmail-app',
  'apple-mail',
  'yahoo',
] as const
export type Client = (typeof clients)[number]

/** `breaks`: something cannot be read or used; `plainer`: it looks simpler; `harmless`: nobody would notice. */
export type Damage = 'breaks' | 'plainer' | 'harmless'

/** Where in a letter's HTML something stands: a block of the post, or (null) what is around them, which the theme decides. */
export type LetterPlace = { readonly block: number; readonly inner?: number } | null

/** Something in a letter that mail programs do not show as it is meant. */
export interface ClientFault {
  /** The rule's name: "wide-table", "display: flex". */
  readonly rule: string
  readonly damage: Damage
  /** In the order of `clients`; never empty. */
  readonly lacking: readonly Client[]
  readonly place: LetterPlace
  /** What it is about, where that is something the officer wrote. */
  readonly words?: string
}
