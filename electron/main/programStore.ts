import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Input } from '../../shared/contract/contract.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { Policy } from '../../shared/program/policy.ts'
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
  /**
   * @throws RundbrevError `policy-fixed` where the organisation has decided otherwise, `file-unwritable` where starting at login could not
   * be changed: then nothing has
   */
  save(part: Input<'program.save'>): ProgramSettings
}

/** @param policy what it fixes is so from now on */
export function openProgramStore(userData: string, login: LoginStart, policy: Policy = {}): ProgramStore {
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

  const fixed = policy.startAtLogin
  const decided = policy.updates

  const settings = (): ProgramSettings => {
    const { toldOfStaying: _, updatesAsked: __, ...shown } = kept()
    // What is decided is offered to nobody.
    const loginOffered = shown.loginOffered || fixed !== undefined
    return { ...shown, loginOffered, startAtLogin: login.isOn(), updates: decided ?? shown.updates }
  }

  if (fixed !== undefined && fixed !== login.isOn()) {
    try {
      login.set(fixed)
    } catch {
      // What the system has is what is shown; the next start tries again.
    }
  }

  return {
    kept,
    keep,
    settings,
    save({ startAtLogin, ...part }) {
      if (fixed !== undefined && startAtLogin !== undefined && startAtLogin !== fixed)
        throw new RundbrevError('policy-fixed')
      if (decided !== undefined && part.updates !== undefined && part.updates !== decided)
        throw new RundbrevError('policy-fixed')
      if (startAtLogin !== undefined && startAtLogin !== login.isOn()) login.set(startAtLogin)
      keep(part)
      return settings()
    },
  }
}
