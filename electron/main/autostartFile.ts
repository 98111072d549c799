import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { autostartEntry, startsAtLogin } from '../../shared/program/autostartEntry.ts'

/** Starting at login, as the operating system has it. */
export interface LoginStart {
  isOn(): boolean
  /** @throws RundbrevError `file-unwritable` */
  set(on: boolean): void
}

export interface AutostartOptions {
  /** `rundbrev.desktop` in `autostart/` of the user's configuration. */
  readonly file: string
  readonly name: string
  readonly comment: string
  /** The program and its arguments, as they are. */
  readonly command: readonly string[]
}

/** On Linux it is a file in a folder that the desktop reads when somebody logs in; Electron does not write it. */
export function autostartFile({ file, name, comment, command }: AutostartOptions): LoginStart {
  return {
    isOn() {
      try {
        return startsAtLogin(readFileSync(file, 'utf8'))
      } catch {
        return false
      }
    },
    set(on) {
      try {
        if (!on) return rmSync(file, { force: true })
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, autostartEntry(name, comment, command))
      } catch (error) {
        const reason = error instanceof Error ? error.message : ''
        throw new RundbrevError('file-unwritable', { file }, { file, reason })
      }
    },
  }
}
