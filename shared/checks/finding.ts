import { z } from 'zod'
import { LanguageCode } from '../contract/scalars.ts'
import { Network } from '../social/network.ts'
import { type FindingCode, findingKinds, severities } from './findingCodes.ts'

/** Where in a post something was found. */
export const FindingPlace = z.object({
  /** `letter`: the newsletter as a whole; `theme`: what is around its blocks; `variant`: the post on `network`. */
  part: z.enum(['title', 'lede', 'subject', 'preheader', 'body', 'letter', 'theme', 'variant']),
  /** 1-based position of the top-level block. */
  block: z.number().int().positive().optional(),
  /** 1-based position among the blocks of a region that only some counties see. */
  inner: z.number().int().positive().optional(),
  /** 0-based position of the run of text in the top-level block, as the editor counts its text blocks. */
  run: z.number().int().nonnegative().optional(),
  /** From and up to: UTF-16 code units in that text, where a chip, a merge field and a line break take one each. */
  from: z.number().int().nonnegative().optional(),
  to: z.number().int().nonnegative().optional(),
  network: Network.optional(),
})
export type FindingPlace = z.infer<typeof FindingPlace>

/** What one press does about a finding. All but `learnWord` and `tickOwnWords` change or open what its place names. */
export const Fix = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('replaceText'), text: z.string() }),
  /** The word, or the abbreviation, is known from now on. */
  z.object({ kind: z.literal('learnWord'), word: z.string(), language: LanguageCode }),
  /** Opens the image's description. */
  z.object({ kind: z.literal('setAlt') }),
  z.object({ kind: z.literal('replaceAlt'), text: z.string() }),
  z.object({ kind: z.literal('markDecorative') }),
  z.object({ kind: z.literal('setHeading'), level: z.union([z.literal(2), z.literal(3)]) }),
  z.object({ kind: z.literal('makeHeaderRow') }),
  z.object({ kind: z.literal('markLanguage'), lang: LanguageCode }),
  z.object({ kind: z.literal('tickOwnWords'), key: z.string() }),
  /** The preview line follows the lede again. */
  z.object({ kind: z.literal('followLede') }),
  /** Opens the theme of the letters. */
  z.object({ kind: z.literal('openTheme') }),
  /** Opens the contacts. */
  z.object({ kind: z.literal('openContacts') }),
  /** Goes to where the longest section begins, a 1-based position of a top-level block. */
  z.object({ kind: z.literal('showLongest'), block: z.number().int().positive() }),
  /** Goes to the place: there is no change that is always right. */
  z.object({ kind: z.literal('goTo') }),
])
export type Fix = z.infer<typeof Fix>

export const findingCodes = Object.keys(findingKinds) as [FindingCode, ...FindingCode[]]

/** Something found in a post while it is written. Its words are the catalogue's checks.finding, filled in with `values`. */
export const Finding = z.object({
  code: z.enum(findingCodes),
  severity: z.enum(severities),
  place: FindingPlace,
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The likeliest first; never empty. */
  fixes: z.array(Fix),
})
export type Finding = z.infer<typeof Finding>

export function finding(
  code: FindingCode,
  place: FindingPlace,
  values: Finding['values'] = {},
  fixes: readonly Fix[] = [{ kind: 'goTo' }],
): Finding {
  return { code, severity: findingKinds[code].severity, place, values, fixes: [...fixes] }
}
