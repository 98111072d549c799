import { Temporal } from 'temporal-polyfill'
import type { EmailChannelConfig } from '../../shared/delivery/emailChannelConfig.ts'
import type { SecretPurpose } from '../../shared/delivery/secretPurpose.ts'
import { signInProvider } from '../../shared/delivery/signInProvider.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { createLookUpText } from '../dns/lookUpText.ts'
import { openImageWork } from '../images/imageWork.ts'
import { createAskAddress } from '../links/askAddress.ts'
import { createSpelling } from '../spelling/spelling.ts'
import { readEmailConfig } from '../store/channels.ts'
import type { Deps, SecretStore } from '../usecases/deps.ts'
import { importerInThisThread } from '../usecases/importing/contactImporter.ts'
import { openSendingGuard } from '../usecases/sendingGuard.ts'
import { readGeoRegistry, readPlaceHints } from '../workspace/geo.ts'
import { createWorkspace, type OpenWorkspace, openWorkspace } from '../workspace/openWorkspace.ts'
import { createPickedFiles } from '../workspace/pickedFiles.ts'
import { signedInAccount } from '../workspace/signedInAccount.ts'
import { stateFolder } from '../workspace/stateFolder.ts'

/** A workspace opened by the command line, with everything its use cases need. */
export interface OpenedForCli {
  readonly deps: Deps
  close(): void
}

/** @throws RundbrevError `workspace-none-open` without a folder, and whatever opening or creating refuses */
export function openForCli(options: {
  readonly folder: string | undefined
  readonly programRoot: string
  readonly create: boolean
}): OpenedForCli {
  if (options.folder === undefined) throw new RundbrevError('workspace-none-open', { field: '--workspace' })
  const now = () => Temporal.Now.instant()
  const holder = { program: 'rundbrev (CLI)', pid: process.pid, since: instantText(now()) }
  const open = options.create ? createWorkspace : openWorkspace
  const workspace = open({ folder: options.folder, programRoot: options.programRoot, holder })
  // 8 MB instead of the app's 32: a command does its one thing and ends, and nobody scrolls through its answer.
  workspace.database.$client.pragma('cache_size = -8000')
  const geo = readGeoRegistry(options.programRoot)
  const deps: Deps = {
    workspace,
    geo,
    programRoot: options.programRoot,
    now,
    actor: signedInAccount(),
    secrets: environmentSecrets(workspace),
    guard: openSendingGuard({ workspace, stateFolder: stateFolder(), now }),
    signInProvider,
    spelling: createSpelling(),
    askAddress: createAskAddress(),
    lookUpText: createLookUpText(),
    images: openImageWork(options.programRoot),
    importer: importerInThisThread({ ...workspace, geo, hints: readPlaceHints(options.programRoot, geo) }),
    pickedFiles: createPickedFiles(),
    printer: null,
    emit: () => {},
    wakeScheduler: () => {},
  }
  return {
    deps,
    close() {
      deps.images.close()
      workspace.close()
    },
  }
}

/** Secrets from the environment variables that the channel names; nothing is ever kept. */
function environmentSecrets({ database }: OpenWorkspace): SecretStore {
  return {
    get(channelId, purpose) {
      const config = readEmailConfig(database, channelId)
      const name = config === undefined ? null : variableOf(config, purpose)
      return name === null ? undefined : process.env[name]
    },
    set() {
      throw new RundbrevError('invalid-input', { field: '--password-env' }, { message: 'password' })
    },
  }
}

function variableOf(config: EmailChannelConfig, purpose: SecretPurpose): string | null {
  switch (purpose) {
    case 'password':
      return config.engine === 'smtp' ? config.passwordEnv : null
    case 'inbox':
      return config.inbox?.passwordEnv ?? null
    case 'dkim':
      return config.engine === 'smtp' ? (config.dkim?.keyEnv ?? null) : null
    case 'key':
      return config.engine === 'smtp' ? null : config.keyEnv
    case 'session':
      return config.engine === 'ses' ? config.sessionTokenEnv : null
    case 'oauth':
    case 'client':
      return null
  }
}
