import type { ColumnMapping, RejectedRow } from '../contract/contactImport.ts'
import type { ContactId } from '../contract/scalars.ts'
import type { GeoRegistry } from '../geo/registry.ts'
import type { CellTable } from '../text/decodeTable.ts'
import type { ContactContent, SuppressionReason } from './contact.ts'
import { type CellOf, type ContactDraft, contactRowReader } from './contactRow.ts'
import { mergeContact, type NewContactDefaults, newContact, sameContent } from './mergeContact.ts'

export interface KnownContact {
  readonly id: ContactId
  readonly content: ContactContent
  readonly deleted: boolean
}

export type ContactChange =
  | { readonly kind: 'add'; readonly emailKey: string; readonly content: ContactContent }
  | {
      /** restore: a deleted contact that is back. */
      readonly kind: 'update' | 'restore'
      readonly id: ContactId
      readonly emailKey: string
      readonly content: ContactContent
      /** What is known of the contact now. */
      readonly before: ContactContent
    }

export interface ImportPlan {
  readonly changes: readonly ContactChange[]
  readonly unchanged: number
  /** Of the rows kept: addresses that must not be mailed. */
  readonly suppressed: number
  readonly rejected: readonly RejectedRow[]
}

export interface ImportQuestion {
  readonly table: CellTable
  readonly mapping: ColumnMapping
  readonly defaults: NewContactDefaults
  readonly geo: GeoRegistry
  /** By the key of the address. */
  readonly known: (emailKey: string) => KnownContact | undefined
  readonly suppressed: (emailKey: string) => SuppressionReason | undefined
}

/** What a file would change: every row is kept or rejected, in the file's order; nobody is changed twice. */
export function planImport({ table, mapping, defaults, geo, known, suppressed }: ImportQuestion): ImportPlan {
  const readRow = contactRowReader(table.headings, mapping, geo)
  const changes: ContactChange[] = []
  const rejected: RejectedRow[] = table.problems.map(({ row, kind, value }) => ({
    row,
    column: '',
    reason: kind,
    value,
  }))
  const seen = new Set<string>()
  let unchanged = 0
  let suppressedCount = 0

  for (const row of table.rows) {
    const reading = readRow(row)
    if (reading.kind === 'rejected') {
      rejected.push(reading.rejected)
      continue
    }
    const { draft, cellOf } = reading
    const suppression = suppressed(draft.emailKey)
    const result = judge(draft, { seen, suppression, known: known(draft.emailKey), defaults })
    if (result.kind === 'rejected') {
      rejected.push(rejection(row.row, result.reason, cellOf))
      continue
    }
    seen.add(draft.emailKey)
    if (suppression !== undefined) suppressedCount += 1
    if (result.kind === 'unchanged') unchanged += 1
    else changes.push(result)
  }
  rejected.sort((one, other) => one.row - other.row)
  return { changes, unchanged, suppressed: suppressedCount, rejected }
}

type Judgement = ContactChange | { kind: 'unchanged' } | { kind: 'rejected'; reason: RejectedRow['reason'] }

function judge(
  draft: ContactDraft,
  about: {
    readonly seen: ReadonlySet<string>
    readonly suppression: SuppressionReason | undefined
    readonly known: KnownContact | undefined
    readonly defaults: NewContactDefaults
  },
): Judgement {
  const { seen, suppression, known, defaults } = about
  if (seen.has(draft.emailKey)) return { kind: 'rejected', reason: 'duplicate-in-file' }
  const { emailKey } = draft
  if (known === undefined) {
    if (suppression === 'erased') return { kind: 'rejected', reason: 'erased' }
    return { kind: 'add', emailKey, content: newContact(draft, defaults) }
  }
  const content = mergeContact(known.content, draft, defaults.consent)
  if (content === undefined) return { kind: 'rejected', reason: 'county-contradicts-municipality' }
  if (content.tags.length > maxTags) return { kind: 'rejected', reason: 'too-long' }
  if (known.deleted) return { kind: 'restore', id: known.id, emailKey, content, before: known.content }
  if (sameContent(known.content, content)) return { kind: 'unchanged' }
  return { kind: 'update', id: known.id, emailKey, content, before: known.content }
}

/** As ContactContent allows. */
const maxTags = 50

function rejection(row: number, reason: RejectedRow['reason'], cellOf: CellOf): RejectedRow {
  const field =
    reason === 'county-contradicts-municipality' ? 'county' : reason === 'too-long' ? 'tags' : 'email'
  const { column, value } = cellOf(field) ?? { column: '', value: '' }
  return { row, column, reason, value }
}
