import type { TFunction } from 'i18next'
import { reachSources } from '../../../../shared/reach/importSources.ts'

/** What an import's source is called: one that files of numbers come from, the media list, or the events. */
export function importSourceName(source: string, t: TFunction): string {
  if (source === 'media' || source === 'events') return t(`reachView.views.${source}`)
  const known = reachSources.find((one) => one === source)
  return known === undefined ? source : t(`reachImport.source.${known}`)
}
