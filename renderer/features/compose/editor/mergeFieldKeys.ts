import type { MergeFieldName } from '../../../../shared/post/document.ts'

/** The catalogue's key of each merge field: a key cannot hold the field's own dot. */
export const mergeFieldKeys = {
  'contact.name': 'name',
  'contact.municipality': 'municipality',
  'contact.county': 'county',
} as const satisfies Record<MergeFieldName, string>
