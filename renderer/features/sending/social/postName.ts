import type { TFunction } from 'i18next'

/** What a post is called among its publication's: "Inlägg 2 av 3", or "Inlägget" where it is the only one. */
export function postName(number: number, of: number, t: TFunction): string {
  return of === 1 ? t('networkPost.single') : t('networkPost.post', { number, count: of })
}
