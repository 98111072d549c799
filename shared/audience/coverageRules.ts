import type { CountyCode, MunicipalityCode } from '../contract/scalars.ts'
import type { Comparison, Rule, RuleField } from './segmentRule.ts'
import type { WantedRole } from './wantedRoles.ts'

/** Which contacts a number of the coverage counts. */
export interface CoveredPart {
  readonly municipality?: MunicipalityCode
  readonly county?: CountyCode
  /** null: whatever their role. */
  readonly role: WantedRole | null
  readonly reachable: boolean
}

/** The rule that exactly the contacts behind a number match. */
export function coverageRule({ municipality, county, role, reachable }: CoveredPart): Rule {
  const isSuppressed = compare('suppressed', [reachable ? 'no' : 'yes'])
  const cameBack: Rule = { kind: 'count', field: 'bounces', operator: reachable ? '=' : '>', number: 0 }
  return {
    kind: 'and',
    rules: [
      ...(municipality === undefined ? [] : [compare('municipality', [municipality])]),
      ...(county === undefined ? [] : [compare('county', [county])]),
      ...(role === null ? [] : [compare('role', [role.name, ...role.also])]),
      ...(reachable ? [isSuppressed, cameBack] : [{ kind: 'or', rules: [isSuppressed, cameBack] } as const]),
    ],
  }
}

function compare(field: RuleField, values: readonly string[]): Comparison {
  return { kind: 'compare', field, negated: false, values: [...new Set(values)] }
}
