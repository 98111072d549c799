import { homedir, release } from 'node:os'
import { app, BrowserWindow, safeStorage, type WebContents, type WebPreferences } from 'electron'
import type { Temporal } from 'temporal-polyfill'
import { diagnosisText } from '../../shared/program/diagnosisText.ts'
import type { ProgramSettings } from '../../shared/program/programSettings.ts'
import type { LogFile } from '../log/logFile.ts'
import type { Deps } from '../usecases/deps.ts'
import { workspaceDiagnosis } from '../usecases/workspaceDiagnosis.ts'
import { ownFuses } from './ownFuses.ts'

export interface DiagnosisParts {
  readonly now: Temporal.Instant
  readonly settings: ProgramSettings
  readonly isSafe: boolean
  readonly unexpectedEnds: number
  /** undefined where no workspace is open. */
  readonly deps: Deps | undefined
  readonly logFile: LogFile
}

/** So many of the log's records are told. */
const records = 200

/** What somebody who helps needs to know of the program, this computer and the open workspace. */
export async function diagnosis({
  now,
  settings,
  isSafe,
  unexpectedEnds,
  deps,
  logFile,
}: DiagnosisParts): Promise<string> {
  const { electron, chrome, node, v8 } = process.versions
  const known = {
    madeAt: now.toString({ smallestUnit: 'second' }),
    program: { version: app.getVersion(), isPackaged: app.isPackaged, isSafe, unexpectedEnds, settings },
    versions: { electron, chrome, node, v8 },
    system: { platform: process.platform, arch: process.arch, release: release(), locale: app.getLocale() },
    memory: {
      megabytes: Math.round(process.memoryUsage.rss() / 1e6),
      runningMinutes: Math.round(process.uptime() / 60),
    },
    keyring: keyring(),
    fuses: await ownFuses(),
    windows: BrowserWindow.getAllWindows().map(hardening),
    workspace: deps === undefined ? null : attempted(() => workspaceDiagnosis(deps)),
  }
  return diagnosisText(known, logFile.last(records), [homedir(), app.getPath('userData')])
}

/** How a window is confined, as it really is. Electron has the question, and does not declare it. */
function hardening({ webContents }: BrowserWindow) {
  const asked = webContents as WebContents & { getLastWebPreferences(): WebPreferences | null }
  const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
    asked.getLastWebPreferences() ?? {}
  return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag }
}

function keyring(): string {
  if (!safeStorage.isEncryptionAvailable()) return 'none'
  return process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : process.platform
}

/** A workspace that is damaged is what a diagnosis is wanted for: the rest is told all the same. */
function attempted<T>(work: () => T): T | { readonly unreadable: string } {
  try {
    return work()
  } catch (error) {
    return { unreadable: error instanceof Error && 'code' in error ? String(error.code) : 'error' }
  }
}
