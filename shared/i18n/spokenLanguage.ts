import type { Catalogue } from './catalogue.ts'

/** Forms that a plural has in other languages and not in Swedish: Polish has few and many, Arabic all of them. */
type OtherPlural = 'zero' | 'one' | 'two' | 'few' | 'many'

/**
 * As many of the catalogue's texts as somebody has translated. A text in the plural ("contacts_other") may have every form that
 * its language has.
 */
export type Words<T> = {
  readonly [K in keyof T]?: T[K] extends string ? string : Words<T[K]>
} & {
  readonly [K in keyof T as K extends `${infer Stem}_other` ? `${Stem}_${OtherPlural}` : never]?: string
}

/**
 * A language that the program can speak. What its words leave out is said in English, and what English lacks in Swedish.
 * `words.common.locale` is how Intl knows it ("fi-FI"): numbers, dates, months and lists are written by that.
 */
export interface SpokenLanguage {
  /** As BCP 47 has it, in lower case: "fi", "se". */
  readonly code: string
  /** What it calls itself, with a capital: "Suomi". */
  readonly name: string
  readonly words: Words<Catalogue> & { readonly common: { readonly locale: string } }
}
