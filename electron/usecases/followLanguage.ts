import { readSettings, writeSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'

/** Where the organisation has decided on the interface's language, an open workspace speaks it. */
export function followLanguage({ workspace, policy }: Pick<Deps, 'workspace' | 'policy'>): void {
  const { language } = policy
  if (language === undefined) return
  const settings = readSettings(workspace.database)
  if (settings.language !== language) writeSettings(workspace.database, { ...settings, language })
}
