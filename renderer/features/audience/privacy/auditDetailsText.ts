import type { TFunction } from 'i18next'
import type { AuditDetails } from '../../../../shared/audience/audit.ts'
import { SuppressionReason } from '../../../../shared/audience/contact.ts'

/** "Fil: kontakter.csv, Nya: 12" or "Roll: lärare → rektor"; what has no name of ours is named as it is kept. */
export function auditDetailsText(
  { values = {}, before = {}, after = {} }: AuditDetails,
  t: TFunction,
): string {
  const valueName = (key: string) =>
    t(`privacy.audit.value.${key}` as 'privacy.audit.value.file', { defaultValue: key })
  const fieldName = (key: string) =>
    t(`audience.field.${key}` as 'audience.field.name', { defaultValue: key })
  const said = Object.entries(values).map(([key, value]) => `${valueName(key)}: ${saidOf(key, value)}`)
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].map(
    (key) => `${fieldName(key)}: ${plain(before[key])} → ${plain(after[key])}`,
  )
  return [...said, ...changed].join(', ')

  /** Our own words for what is kept as a code. */
  function saidOf(key: string, value: string | number): string {
    const reason = SuppressionReason.safeParse(value)
    if (key === 'reason' && reason.success) return t(`audience.suppression.${reason.data}`)
    if (key !== 'change' && key !== 'kind') return String(value)
    return t(`privacy.audit.word.${value}` as 'privacy.audit.word.list', { defaultValue: String(value) })
  }
}

function plain(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–'
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.join(' ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
