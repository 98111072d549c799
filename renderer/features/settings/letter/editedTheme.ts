import type { ThemeId } from '../../../../shared/contract/scalars.ts'
import type { Theme } from '../../../../shared/newsletter/theme.ts'

/** What the editor is opened with. */
export interface EditedTheme {
  /** null: a new one. */
  readonly id: ThemeId | null
  readonly theme: Theme
  /** Whether letters take it as soon as it is saved: it is made from the one that they have. */
  readonly useWhenSaved: boolean
}
