import 'i18next'
import type { InterpolationMap, PluralSuffix, TOptionsBase } from 'i18next'
import type { sv } from './catalogue.ts'

type Texts = typeof sv

/** Keys of texts as they are: nothing is filled in. */
type PlainKey<T = Texts> = {
  [K in keyof T & string]: T[K] extends string
    ? T[K] extends `${string}{{${string}`
      ? never
      : K
    : `${K}.${PlainKey<T[K]>}`
}[keyof T & string]

/** A key's text, or the forms of its plural; `never` where there is none. */
type TextOf<Key, T = Texts> = Key extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? TextOf<Rest, T[Head]>
    : never
  : T[Extract<Key | `${Key & string}_${PluralSuffix}`, keyof T>]

/** Those of some keys that have no text. */
type Unknown<Key> = Key extends unknown
  ? [TextOf<Key>] extends [never]
    ? Key
    : TextOf<Key> extends string
      ? never
      : Key
  : never

/** What the texts of some keys are filled in with. */
type Filling<Key> = [Unknown<Key>] extends [never] ? InterpolationMap<TextOf<Key>> & OnlyFilling : never

/** Nothing that says how the text is found, or makes more of the answer than a text. */
type OnlyFilling = { readonly [Option in Exclude<keyof TOptionsBase, 'count' | 'defaultValue'>]?: never } & {
  readonly count?: number
  readonly [name: string]: unknown
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: Texts }
  }

  /**
   * How nearly every text is asked for, before i18next's own signature, which judges as before what is neither of these two. To know
   * every key by that one takes the compiler 3.5 s, and each call 2 to 4 ms; by these it is a tenth of it.
   */
  interface TFunction<Ns extends Namespace = DefaultNamespace, KPrefix = undefined> {
    (key: KPrefix extends undefined ? PlainKey : never): string
    <Key extends string>(key: KPrefix extends undefined ? Key : never, values: Filling<Key>): string
  }
}
