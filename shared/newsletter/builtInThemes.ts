import association from '../../resources/themes/association.json' with { type: 'json' }
import letter from '../../resources/themes/letter.json' with { type: 'json' }
import { Theme } from './theme.ts'

/** The themes that the program brings, in the order that they are offered. */
export const builtInThemeNames = ['association', 'letter'] as const
export type BuiltInThemeName = (typeof builtInThemeNames)[number]

export const builtInThemes: Readonly<Record<BuiltInThemeName, Theme>> = {
  association: Theme.parse(association),
  letter: Theme.parse(letter),
}

/** What a letter looks like until somebody chooses. */
export const defaultTheme = builtInThemes.association
