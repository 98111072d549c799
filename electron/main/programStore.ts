import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Input } from '../../shared/contract/contract.ts'
import {
  defaultProgramSettings,
  KeptProgramSettings,
  type ProgramSettings,
} from '../../shared/program/programSettings.ts'
import type { LoginStart } from './autostartFile.ts'

/** What is named changes, the rest stays. */
type ProgramChange = { readonly [K in keyof KeptProgramSettings]?: KeptProgramSettings[K] | undefined }

/** How the program behaves on this computer. */
export interface ProgramStore {
  /** What is kept of it in the program's own folder; what cannot be read there is as usual. */
  kept(): KeptProgramSettings
  keep(part: ProgramChange): void
  settings(): ProgramSettings
  /** @throws RundbrevError `file-unwritable` where starting at login could not be changed: then nothing has */
  save(part: Input<'program.save'>): ProgramSettings
}

export function openProgramStore(userData: string, login: LoginStart): ProgramStore {
  const file = join(userData, 'program.json')

  const kept = (): KeptProgramSettings => {
    try {
      return KeptProgramSettings.parse({
        ...defaultProgramSettings,
        ...JSON.parse(readFileSync(file, 'utf8')),
      })
    } catch {
      return defaultProgramSettings
    }
  }

  const keep = (part: ProgramChange) => {
    const named = Object.entries(part).filter(([, value]) => value !== undefined)
    writeFileSync(file, JSON.stringify({ ...kept(), ...Object.fromEntries(named) }, null, 2))
  }

  const settings = (): ProgramSettings => {
    const { toldOfStaying: _, ...shown } = kept()
    return { ...shown, startAtLogin: login.isOn() }
  }

  return {
    kept,
    keep,
    settings,
    save({ startAtLogin, ...part }) {
      if (startAtLogin !== undefined && startAtLogin !== login.isOn()) login.set(startAtLogin)
      keep(part)
      return settings()
    },
  }
}
