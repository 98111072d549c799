import {
  type ColumnMapping,
  type ImportField,
  importFields,
} from '../../../../shared/contract/contactImport.ts'

/** The field that a column is read into; null where it is skipped. */
export function fieldOfColumn(mapping: ColumnMapping, heading: string): ImportField | null {
  return importFields.find((field) => mapping[field] === heading) ?? null
}

/** The mapping with a column read into another field, or into none; no field has two columns and no column two fields. */
export function assignColumn(
  mapping: ColumnMapping,
  heading: string,
  field: ImportField | null,
): ColumnMapping {
  const others = importFields.filter((other) => other !== field && mapping[other] !== heading)
  const kept: ColumnMapping = {}
  for (const other of others) {
    const column = mapping[other]
    if (column !== undefined) kept[other] = column
  }
  return field === null ? kept : { ...kept, [field]: heading }
}
