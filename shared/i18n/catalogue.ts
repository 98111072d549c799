import { audience as audienceEn } from './en/audience.ts'
import { cli as cliEn } from './en/cli.ts'
import { common as commonEn } from './en/common.ts'
import { compose as composeEn } from './en/compose.ts'
import { errors as errorsEn } from './en/errors.ts'
import { newsletter as newsletterEn } from './en/newsletter.ts'
import { reach as reachEn } from './en/reach.ts'
import { sending as sendingEn } from './en/sending.ts'
import { settings as settingsEn } from './en/settings.ts'
import { social as socialEn } from './en/social.ts'
import { audience } from './sv/audience.ts'
import { cli } from './sv/cli.ts'
import { common } from './sv/common.ts'
import { compose } from './sv/compose.ts'
import { errors } from './sv/errors.ts'
import { newsletter } from './sv/newsletter.ts'
import { reach } from './sv/reach.ts'
import { sending } from './sv/sending.ts'
import { settings } from './sv/settings.ts'
import { social } from './sv/social.ts'

/** Same keys, any words: what a second language must fill. */
type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> }

/** Swedish is the source: its keys are the keys. */
export const sv = {
  common,
  compose,
  newsletter,
  social,
  audience,
  sending,
  reach,
  settings,
  cli,
  errors,
} as const
export type Catalogue = Translated<typeof sv>

export const en: Catalogue = {
  common: commonEn,
  compose: composeEn,
  newsletter: newsletterEn,
  social: socialEn,
  audience: audienceEn,
  sending: sendingEn,
  reach: reachEn,
  settings: settingsEn,
  cli: cliEn,
  errors: errorsEn,
}

export type ErrorCode = keyof typeof errors
export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]
