import { useTranslation } from 'react-i18next'
import type { AuditDetails } from '../../../../shared/audience/audit.ts'
import { ContactContent } from '../../../../shared/audience/contact.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { placeReader } from './placeReader.ts'

type Field = keyof ContactContent

/** What an act changed of a contact, a line a field: "Roll: rektor → kommunchef". Fields that it left alike are not told. */
export function useChangeTexts(geo: GeoRegistry): (details: AuditDetails) => string[] {
  const { t } = useTranslation()
  const placeOf = placeReader(geo)
  const nothing = t('contacts.history.empty')
  const shown = (field: Field, value: unknown): string => {
    const read = ContactContent.shape[field].safeParse(value)
    if (!read.success || read.data === null || read.data === '') return nothing
    if (Array.isArray(read.data)) return read.data.length === 0 ? nothing : read.data.join(', ')
    const content = { [field]: read.data } as Partial<ContactContent>
    if (content.consent) return t(`audience.consent.${content.consent}`)
    if (content.language) return t(`common.language.${content.language}`)
    if (content.municipality)
      return placeOf({ municipality: content.municipality, county: null }).municipality
    if (content.county) return placeOf({ municipality: null, county: content.county }).county
    return String(read.data)
  }
  return ({ before = {}, after = {} }) =>
    (Object.keys(ContactContent.shape) as Field[])
      .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
      .map((field) =>
        t('contacts.history.change', {
          field: t(`contacts.history.field.${field}`),
          before: shown(field, before[field]),
          after: shown(field, after[field]),
        }),
      )
}
