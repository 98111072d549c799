import { z } from 'zod'
import { builtInThemeNames } from '../newsletter/builtInThemes.ts'
import { Theme } from '../newsletter/theme.ts'
import { procedure } from './procedure.ts'
import { LanguageCode, Nothing, PickedFile, ThemeId } from './scalars.ts'

/** Which theme: one of the program's by name, or one of the officer's own. */
export const ThemeKey = z.union([
  z.object({ builtIn: z.enum(builtInThemeNames) }),
  z.object({ own: ThemeId }),
])
export type ThemeKey = z.infer<typeof ThemeKey>

export const OwnTheme = z.object({ id: ThemeId, theme: Theme })
export type OwnTheme = z.infer<typeof OwnTheme>

/** How the letters of a workspace look. The program's own themes are in shared/newsletter/builtInThemes.ts. */
export const themesContract = {
  'themes.list': procedure(Nothing, z.object({ own: z.array(OwnTheme), used: ThemeKey })),
  /** `id` null: a new one. Refused with `theme-contrast-low` where text could not be read. */
  'themes.save': procedure(z.object({ id: ThemeId.nullable(), theme: Theme }), OwnTheme),
  /** Letters look so from now on; what has been sent stays as it was. */
  'themes.use': procedure(z.object({ theme: ThemeKey }), Nothing),
  /** Answers with what was removed: saving and using it again takes the removal back. */
  'themes.remove': procedure(z.object({ id: ThemeId }), z.object({ theme: Theme, wasUsed: z.boolean() })),
  /** A theme as a file, its logo inside it. */
  'themes.export': procedure(
    z.object({ id: ThemeId }),
    z.object({ suggestedName: z.string(), text: z.string() }),
  ),
  'themes.import': procedure(PickedFile, OwnTheme),
  /** A letter made up to be looked at, in a theme that need not be saved: images point to app://rundbrev/assets/<sha256>. */
  'themes.preview': procedure(
    z.object({ theme: Theme, language: LanguageCode }),
    z.object({ html: z.string() }),
  ),
}
