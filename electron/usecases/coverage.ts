import { firstWantedRoles } from '../../shared/audience/wantedRoles.ts'
import type { coverageContract } from '../../shared/contract/coverage.ts'
import { foldText } from '../../shared/text/foldText.ts'
import { addWaiver, readWantedRoles, removeWaiver, writeWantedRoles } from '../store/coverage.ts'
import { audienceChanged } from './contacts.ts'
import { groupCoverage } from './groupCoverage.ts'
import { requireGroup } from './memberships.ts'
import { municipalityNames, noteMembership } from './noteMembership.ts'
import type { UseCases } from './useCase.ts'

export const coverage = {
  'coverage.get': (deps, { group, day: asked }) => {
    const { coverage: found, day } = groupCoverage(deps, group, asked)
    return { ...found, day }
  },

  'coverage.setWanted': (deps, { group: id, wanted }) => {
    const { database } = deps.workspace
    const before = database.transaction(() => {
      const group = requireGroup(deps, id)
      const known = readWantedRoles(database, id) ?? [...firstWantedRoles]
      writeWantedRoles(database, id, wanted)
      noteMembership(deps, 'wanted', group.name, { roles: wanted.map(({ name }) => name).join(', ') })
      return known
    })
    audienceChanged(deps)
    return { before }
  },

  'coverage.waive': (deps, { group: id, municipality, role, waived }) => {
    const { database } = deps.workspace
    database.transaction(() => {
      const group = requireGroup(deps, id)
      const waiver = { municipality, roleKey: foldText(role) }
      if (waived) addWaiver(database, id, waiver)
      else removeWaiver(database, id, waiver)
      noteMembership(deps, waived ? 'waived' : 'unwaived', group.name, {
        ...{ municipalities: municipalityNames(deps, [municipality]), role },
      })
    })
    audienceChanged(deps)
    return {}
  },
} satisfies UseCases<keyof typeof coverageContract>
