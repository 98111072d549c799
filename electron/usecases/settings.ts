import type { workspaceContract } from '../../shared/contract/workspace.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { readOrganisationNumber } from '../../shared/workspace/organisationNumber.ts'
import type { Organisation } from '../../shared/workspace/settings.ts'
import { readSettings, writeSettings } from '../store/settings.ts'
import { readCountyMap, readMunicipalityMap } from '../workspace/geo.ts'
import type { UseCases } from './useCase.ts'

type SettingsProcedures = Extract<keyof typeof workspaceContract, `settings.${string}` | `geo.${string}`>

export const settings = {
  'settings.get': (deps) => readSettings(deps.workspace.database),

  'settings.save': (deps, asked) => {
    const { database } = deps.workspace
    const organisation = withReadNumber(asked.organisation, readSettings(database).organisation)
    const { language } = deps.policy
    if (language !== undefined && language !== asked.language) throw new RundbrevError('policy-fixed')
    const settings = { ...asked, organisation }
    writeSettings(database, settings)
    deps.emit({ name: 'area.changed', payload: { area: 'workspace' } })
    return settings
  },

  'geo.registry': (deps) => deps.geo,

  'geo.countyMap': (deps) => readCountyMap(deps.programRoot),

  'geo.municipalityMap': (deps) => readMunicipalityMap(deps.programRoot),
} satisfies UseCases<SettingsProcedures>

/**
 * The organisation with its number as it is written in a letter. One that was there before stays as it is: whoever changes something
 * else is not kept from it.
 *
 * @throws RundbrevError `organisation-number-form` or `organisation-number-check-digit`
 */
function withReadNumber(organisation: Organisation, before: Organisation): Organisation {
  if (organisation.organisationNumber === before.organisationNumber) return organisation
  const read = readOrganisationNumber(organisation.organisationNumber)
  if (read.kind === 'unusable') {
    const place = { field: 'organisation.organisationNumber' }
    throw new RundbrevError(`organisation-number-${read.fault}`, place, {
      number: organisation.organisationNumber,
    })
  }
  return { ...organisation, organisationNumber: read.kind === 'none' ? '' : read.number }
}
