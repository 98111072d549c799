import type { MunicipalityCode } from '../../shared/contract/scalars.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { noteAct } from '../store/audit.ts'
import type { Deps } from './deps.ts'

/** What can be done to a group, its members, and what is asked of them; an entry's value `change`. */
export type MembershipChange =
  | 'group-added'
  | 'group-changed'
  | 'group-removed'
  | 'group-restored'
  | 'added'
  | 'changed'
  | 'removed'
  | 'restored'
  | 'wanted'
  | 'waived'
  | 'unwaived'

/** Notes what was changed of a group or its members; call it in the same transaction. */
export function noteMembership(
  deps: Deps,
  change: MembershipChange,
  group: string,
  values: Readonly<Record<string, string | number>> = {},
): void {
  noteAct(deps.workspace.database, {
    ...{ at: instantText(deps.now()), actor: deps.actor, action: 'membership.changed' },
    details: { values: { change, group, ...values } },
  })
}

/** "Lycksele, Malå" */
export function municipalityNames({ geo }: Deps, codes: readonly MunicipalityCode[]): string {
  const names = new Map(geo.municipalities.map(({ code, name }) => [code, name]))
  return codes.map((code) => names.get(code) ?? code).join(', ')
}
