import type { TFunction } from 'i18next'
import type { MergeFieldName } from '../post/document.ts'

/** The words that stand where a contact's own value is not known: "Kära kollegor i din kommun". */
export function mergeFallback(field: MergeFieldName, t: TFunction): string {
  switch (field) {
    case 'contact.name':
      return t('newsletter.fallback.name')
    case 'contact.municipality':
      return t('newsletter.fallback.municipality')
    case 'contact.county':
      return t('newsletter.fallback.county')
  }
}
