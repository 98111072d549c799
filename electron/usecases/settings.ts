import type { workspaceContract } from '../../shared/contract/workspace.ts'
import { readSettings, writeSettings } from '../store/settings.ts'
import { readCountyMap } from '../workspace/geo.ts'
import type { UseCases } from './useCase.ts'

type SettingsProcedures = Extract<keyof typeof workspaceContract, `settings.${string}` | `geo.${string}`>

export const settings = {
  'settings.get': (deps) => readSettings(deps.workspace.database),

  'settings.save': (deps, settings) => {
    writeSettings(deps.workspace.database, settings)
    deps.emit({ name: 'area.changed', payload: { area: 'workspace' } })
    return settings
  },

  'geo.registry': (deps) => deps.geo,

  'geo.countyMap': (deps) => readCountyMap(deps.programRoot),
} satisfies UseCases<SettingsProcedures>
