import type { TFunction } from 'i18next'

/** A title may be a whole sentence. */
const longestTitle = 48

/** A post's title on one line of a menu or a dialogue, which wrap badly or not at all. */
export function shownTitle(title: string, t: TFunction): string {
  const line = title.replaceAll(/\s+/g, ' ').trim()
  if (line === '') return t('compose.untitled')
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1).trimEnd()}…`
}
