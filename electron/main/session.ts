import { hostname } from 'node:os'
import { Temporal } from 'temporal-polyfill'
import type { ContractEvent } from '../../shared/contract/contract.ts'
import { signInProvider } from '../../shared/delivery/signInProvider.ts'
import { type PolicyReading, policyOf } from '../../shared/program/policy.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { firstStart } from '../../shared/start/gettingStarted.ts'
import { usualManner } from '../delivery/sendingManner.ts'
import { createLookUpText } from '../dns/lookUpText.ts'
import { openImageWork } from '../images/imageWork.ts'
import { createAskAddress } from '../links/askAddress.ts'
import type { Log } from '../log/log.ts'
import { removeStaging } from '../moving/exportWorkspace.ts'
import { createScheduler, type Scheduler } from '../scheduler/scheduler.ts'
import { watchInboxes } from '../scheduler/watchInboxes.ts'
import { createSpelling } from '../spelling/spelling.ts'
import { writeKeptStart } from '../store/keptStart.ts'
import { writeSampleMark } from '../store/sampleMark.ts'
import { addTrialChannel } from '../usecases/addTrialChannel.ts'
import { type BackupDesk, createBackupDesk } from '../usecases/backupDesk.ts'
import type { Deps, LetterPrinter } from '../usecases/deps.ts'
import { discardErasedLetters } from '../usecases/discardErasedLetters.ts'
import { followLanguage } from '../usecases/followLanguage.ts'
import { furnishWorkspace } from '../usecases/furnishWorkspace.ts'
import { tidyHistory } from '../usecases/history.ts'
import { createContactImporter } from '../usecases/importing/contactImporter.ts'
import { tidyInbox } from '../usecases/inbox.ts'
import { tidyAudience } from '../usecases/retention.ts'
import { openSendingGuard } from '../usecases/sendingGuard.ts'
import { readGeoRegistry } from '../workspace/geo.ts'
import type { Holder } from '../workspace/lock.ts'
import { createWorkspace, openWorkspace } from '../workspace/openWorkspace.ts'
import { discardEmptied } from '../workspace/outboxFiles.ts'
import type { PickedFiles } from '../workspace/pickedFiles.ts'
import { signedInAccount } from '../workspace/signedInAccount.ts'
import { stateFolder } from '../workspace/stateFolder.ts'
import { systemKeyring } from './keyring.ts'
import { createSecretStore } from './secretStore.ts'

/** An open workspace in the app: its use cases' dependencies and its running scheduler. */
export interface Session {
  readonly deps: Deps
  readonly scheduler: Scheduler
  readonly backups: BackupDesk
  /** Lets what is in the air finish, then gives the folder back. */
  close(): Promise<void>
}

export interface SessionOptions {
  readonly folder: string
  readonly programRoot: string
  readonly programName: string
  readonly pickedFiles: PickedFiles
  readonly printer: LetterPrinter
  readonly organisation: PolicyReading
  readonly emit: (event: ContractEvent) => void
  readonly log: Log
  /** Nothing is begun by itself: no schedule, no inbox, no counting of figures. */
  readonly isSafe: boolean
  /** Told of what the schedule meets that nobody has asked for. */
  readonly met: (thrown: unknown) => void
}

/** As what the app has a workspace open. */
export function appHolder(program: string): Holder {
  const since = instantText(Temporal.Now.instant())
  return { kind: 'app', program, host: hostname(), pid: process.pid, since }
}

export function openSession(options: SessionOptions): Session {
  return begin(options, openWorkspace)
}

export async function createSession(
  options: SessionOptions & { readonly sample: boolean },
): Promise<Session> {
  const session = begin(options, createWorkspace)
  const { workspace, now } = session.deps
  await furnishWorkspace(session.deps, { sample: options.sample })
  if (options.sample) {
    addTrialChannel(session.deps)
    writeSampleMark(workspace.database, { folder: workspace.folder, madeAt: instantText(now()) })
  } else writeKeptStart(workspace.database, firstStart)
  return session
}

function begin(options: SessionOptions, open: typeof openWorkspace): Session {
  const now = () => Temporal.Now.instant()
  const holder = appHolder(options.programName)
  const workspace = open({ folder: options.folder, programRoot: options.programRoot, holder })
  const deps: Deps = {
    workspace,
    geo: readGeoRegistry(options.programRoot),
    programRoot: options.programRoot,
    now,
    actor: signedInAccount(),
    policy: policyOf(options.organisation),
    secrets: createSecretStore(workspace.database, systemKeyring),
    guard: openSendingGuard({ workspace, stateFolder: stateFolder(), now }),
    signInProvider,
    spelling: createSpelling(),
    askAddress: createAskAddress(),
    lookUpText: createLookUpText(),
    images: openImageWork(options.programRoot),
    importer: createContactImporter({ ...workspace, programRoot: options.programRoot }),
    pickedFiles: options.pickedFiles,
    printer: options.printer,
    emit: options.emit,
    log: options.log,
    backupFailure: () => backups.failure(),
    wakeScheduler: () => scheduler.wake(),
  }
  followLanguage(deps)
  removeStaging(workspace.folder)
  discardEmptied(workspace.folder)
  tidyHistory(deps)
  tidyAudience(deps)
  // Of whoever was erased while their letter was being written.
  discardErasedLetters(deps)
  tidyInbox(deps)
  const scheduler = createScheduler(deps, usualManner(), {
    kind: 'app',
    whoseTurn: () => options.emit({ name: 'area.changed', payload: { area: 'schedule' } }),
    failed: options.met,
  })
  if (!options.isSafe) scheduler.start()
  const inboxes = options.isSafe ? null : watchInboxes(deps)
  const backups = createBackupDesk(workspace, {
    ...{ now, policy: deps.policy },
    changed: () => options.emit({ name: 'area.changed', payload: { area: 'backups' } }),
  })
  return {
    deps,
    scheduler,
    backups,
    async close() {
      // Whatever fails in between, as on a disk that has gone: the folder is given back.
      for (const end of [
        () => deps.importer.close(),
        () => backups.close(),
        () => Promise.all([scheduler.stop(), inboxes?.stop()]),
        () => deps.spelling.close(),
        async () => deps.images.close(),
        async () => discardEmptied(workspace.folder),
        async () => workspace.close(),
      ])
        await end().catch((error: unknown) => options.log('close.failed', {}, error))
    },
  }
}
