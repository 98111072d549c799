import type { TFunction } from 'i18next'
import type { AuditEntry, AuditFilter, TableFormat } from '../../shared/contract/privacy.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { noteAct } from '../store/audit.ts'
import { readEntries } from '../store/auditTrail.ts'
import { readSuppressions } from '../store/suppressionLists.ts'
import { entryFilter } from './auditTrail.ts'
import type { Deps } from './deps.ts'
import type { NotedFile } from './notedFile.ts'
import { asWork } from './work.ts'
import { writeTable } from './writeTable.ts'

export interface TableFile extends NotedFile {
  /** Beside the headings. */
  readonly rows: number
}

/** The suppression list as a file that an import reads back, and that the export is noted of. @param t in the headings' language */
export async function suppressionsFile(
  deps: Deps,
  { format, withAddresses }: { readonly format: TableFormat; readonly withAddresses: boolean },
  t: TFunction,
): Promise<TableFile> {
  const { database, identityKey } = deps.workspace
  const rows = readSuppressions(database, identityKey, null)
  const cells = rows.map(({ hash, email, reason, at, source }) => [
    ...(withAddresses ? [email ?? ''] : []),
    hash,
    t(`audience.suppression.${reason}`),
    at.slice(0, 10),
    source,
  ])
  const headings = [
    ...(withAddresses ? [t('privacy.suppressions.address')] : []),
    ...[t('privacy.hash'), t('privacy.reason'), t('privacy.day'), t('privacy.source')],
  ]
  const file = { work: 'save-suppressions', name: t('privacy.suppressions.exportFile'), format } as const
  return tableFile(deps, [headings, ...cells], file, () =>
    noteAct(database, {
      ...{ at: instantText(deps.now()), actor: deps.actor, action: 'suppressions.exported' },
      details: { values: { rows: rows.length, format, addresses: withAddresses ? 1 : 0 } },
    }),
  )
}

/** Entries of the audit trail as a file; that they were taken out is an entry too. @param t in the headings' language */
export async function auditFile(
  deps: Deps,
  { format, ...filter }: AuditFilter & { readonly format: TableFormat },
  t: TFunction,
): Promise<TableFile> {
  const { database } = deps.workspace
  const entries = readEntries(database, entryFilter(deps, filter))
  const headings = (['when', 'who', 'what', 'about', 'details'] as const).map((key) =>
    t(`privacy.audit.${key}`),
  )
  const cells = entries.map((entry) => entryCells(entry, t))
  const file = { work: 'save-audit', name: t('privacy.audit.exportFile'), format } as const
  return tableFile(deps, [headings, ...cells], file, () =>
    noteAct(database, {
      ...{ at: instantText(deps.now()), actor: deps.actor, action: 'audit.exported' },
      details: { values: { rows: entries.length, format } },
    }),
  )
}

function entryCells({ at, actor, action, person, details }: AuditEntry, t: TFunction): string[] {
  const said = Object.keys(details).length === 0 ? '' : JSON.stringify(details)
  return [at, actor, t(`privacy.audit.action.${action}`), person ?? '', said]
}

async function tableFile(
  deps: Deps,
  cells: readonly string[][],
  {
    work,
    name,
    format,
  }: {
    readonly work: 'save-suppressions' | 'save-audit'
    readonly name: string
    readonly format: TableFormat
  },
  noteSaved: () => void,
): Promise<TableFile> {
  return {
    fileName: `${name}.${format}`,
    bytes: await asWork(deps, work, (underWay) => writeTable(underWay, cells, format, name)),
    rows: cells.length - 1,
    noteSaved,
  }
}
