import type { ThemeKey } from '../../shared/contract/themes.ts'
import { builtInThemes, defaultTheme } from '../../shared/newsletter/builtInThemes.ts'
import type { Theme } from '../../shared/newsletter/theme.ts'
import { readTheme, readUsedTheme } from '../store/themes.ts'
import type { Deps } from './deps.ts'

type WithWorkspace = Pick<Deps, 'workspace'>

/** The key of `defaultTheme`. */
const firstChoice: ThemeKey = { builtIn: 'association' }

/** How the workspace's letters look now. */
export function usedTheme(deps: WithWorkspace): Theme {
  const key = usedThemeKey(deps)
  if ('builtIn' in key) return builtInThemes[key.builtIn]
  return readTheme(deps.workspace.database, key.own)?.theme ?? defaultTheme
}

/** Which theme that is: the first of the program's until somebody chooses, and where the chosen one is gone. */
export function usedThemeKey({ workspace }: WithWorkspace): ThemeKey {
  const chosen = readUsedTheme(workspace.database)
  if (chosen === undefined) return firstChoice
  const isGone = 'own' in chosen && readTheme(workspace.database, chosen.own) === undefined
  return isGone ? firstChoice : chosen
}
