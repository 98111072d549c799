import { hostname } from 'node:os'
import { Temporal } from 'temporal-polyfill'
import { signInProvider } from '../../shared/delivery/signInProvider.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { type PolicyReading, policyOf } from '../../shared/program/policy.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { createLookUpText } from '../dns/lookUpText.ts'
import { openImageWork } from '../images/imageWork.ts'
import { createAskAddress } from '../links/askAddress.ts'
import { logToTerminal } from '../log/log.ts'
import { createSpelling } from '../spelling/spelling.ts'
import type { Deps } from '../usecases/deps.ts'
import { followLanguage } from '../usecases/followLanguage.ts'
import { followPolicy } from '../usecases/followPolicy.ts'
import { importerInThisThread } from '../usecases/importing/contactImporter.ts'
import { openSendingGuard } from '../usecases/sendingGuard.ts'
import { readGeoRegistry, readPlaceHints } from '../workspace/geo.ts'
import type { Holder } from '../workspace/lock.ts'
import { createWorkspace, openWorkspace } from '../workspace/openWorkspace.ts'
import { createPickedFiles } from '../workspace/pickedFiles.ts'
import { signedInAccount } from '../workspace/signedInAccount.ts'
import { stateFolder } from '../workspace/stateFolder.ts'
import { environmentSecrets } from './environmentSecrets.ts'

/** A workspace opened by the command line, with everything its use cases need. */
export interface OpenedForCli {
  readonly deps: Deps
  /** What has become of the organisation's file. */
  readonly organisation: PolicyReading
  close(): void
}

/** As what a command has a workspace open. */
export function cliHolder(kind: Holder['kind'] = 'command'): Holder {
  const program = kind === 'service' ? 'rundbrev run --service' : 'rundbrev (CLI)'
  return { kind, program, host: hostname(), pid: process.pid, since: instantText(Temporal.Now.instant()) }
}

/** @throws RundbrevError `workspace-none-open` without a folder, and whatever opening or creating refuses */
export function openForCli(options: {
  readonly folder: string | undefined
  readonly programRoot: string
  readonly create: boolean
  readonly kind?: Holder['kind']
}): OpenedForCli {
  if (options.folder === undefined) throw new RundbrevError('workspace-none-open', { field: '--workspace' })
  const now = () => Temporal.Now.instant()
  const holder = cliHolder(options.kind)
  const open = options.create ? createWorkspace : openWorkspace
  const workspace = open({ folder: options.folder, programRoot: options.programRoot, holder })
  // 8 MB instead of the app's 32: a command does its one thing and ends, and nobody scrolls through its answer.
  workspace.database.$client.pragma('cache_size = -8000')
  const geo = readGeoRegistry(options.programRoot)
  const organisation = followPolicy()
  const deps: Deps = {
    workspace,
    geo,
    programRoot: options.programRoot,
    now,
    actor: signedInAccount(),
    policy: policyOf(organisation),
    secrets: environmentSecrets(workspace),
    guard: openSendingGuard({ workspace, stateFolder: stateFolder(), now }),
    signInProvider,
    spelling: createSpelling(),
    askAddress: createAskAddress(),
    lookUpText: createLookUpText(),
    images: openImageWork(options.programRoot),
    importer: importerInThisThread({
      ...workspace,
      geo,
      programRoot: options.programRoot,
      hints: readPlaceHints(options.programRoot, geo),
    }),
    pickedFiles: createPickedFiles(),
    printer: null,
    emit: () => {},
    log: logToTerminal,
    backupFailure: () => null,
    wakeScheduler: () => {},
  }
  followLanguage(deps)
  return {
    ...{ deps, organisation },
    close() {
      deps.images.close()
      workspace.close()
    },
  }
}
