import type { Temporal } from 'temporal-polyfill'
import type { SecretsKept } from '../../shared/contract/channels.ts'
import type { ContractEvent } from '../../shared/contract/contract.ts'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import type { LookUpText } from '../../shared/delivery/dnsAnswer.ts'
import type { SecretPurpose } from '../../shared/delivery/secretPurpose.ts'
import type { signInProvider } from '../../shared/delivery/signInProvider.ts'
import type { ErrorRecord } from '../../shared/errors/rundbrevError.ts'
import type { GeoRegistry } from '../../shared/geo/registry.ts'
import type { Policy } from '../../shared/program/policy.ts'
import type { ImageWork } from '../images/imageJob.ts'
import type { AskAddress } from '../links/askAddress.ts'
import type { Log } from '../log/log.ts'
import type { Spelling } from '../spelling/spelling.ts'
import type { OpenWorkspace } from '../workspace/openWorkspace.ts'
import type { PickedFiles } from '../workspace/pickedFiles.ts'
import type { ContactImporter } from './importing/contactImporter.ts'
import type { SendingGuard } from './sendingGuard.ts'

/** What every use case is given. There is no other way for it to reach time, disk, network or the desktop. */
export interface Deps {
  readonly workspace: OpenWorkspace
  readonly geo: GeoRegistry
  /** Folder that holds resources/. */
  readonly programRoot: string
  readonly now: () => Temporal.Instant
  /** Who is at the computer, for the audit trail: the account that is signed in to it. */
  readonly actor: string
  /** What the organisation has decided for every user of this computer. */
  readonly policy: Policy
  readonly secrets: SecretStore
  /** Where people sign in by OAuth 2: Microsoft's and Google's own addresses. */
  readonly signInProvider: typeof signInProvider
  /** Whether anything may be sent, and what has gone. */
  readonly guard: SendingGuard
  readonly spelling: Spelling
  /** Asks an address on the internet for its status; see shared/checks and electron/usecases/links. */
  readonly askAddress: AskAddress
  /** Asks DNS for a name's texts. */
  readonly lookUpText: LookUpText
  /** Reads images, and makes them to measure. */
  readonly images: ImageWork
  /** Reads and imports files of contacts, beside whatever else is done. */
  readonly importer: ContactImporter
  readonly pickedFiles: PickedFiles
  /** null where nobody prints: on the command line. */
  readonly printer: LetterPrinter | null
  readonly emit: (event: ContractEvent) => void
  /** For whoever looks for a fault later. */
  readonly log: Log
  /** Why the latest backup by the clock could not be made; null where it could, and on the command line, which makes none by the clock. */
  readonly backupFailure: () => ErrorRecord | null
  /** Tells the scheduler to look at once instead of at its next tick. */
  readonly wakeScheduler: () => void
}

/**
 * Keeps channels' secrets. In the app the operating system encrypts them (safeStorage); where it can't, they live for
 * this run only. On the command line a secret is in the environment variable that the channel names.
 */
export interface SecretStore {
  /** Where what is set will be found again. */
  kept(): SecretsKept
  get(channelId: ChannelId, purpose: SecretPurpose): string | undefined
  set(channelId: ChannelId, purpose: SecretPurpose, secret: string): void
  /** All that a channel kept. */
  forget(channelId: ChannelId): void
}

/** What only the desktop can do; the command line has none of it. */
export interface Desktop {
  copyText(text: string): void
  /** Shows the system's print dialogue for what the window shows; false when dismissed. @throws RundbrevError `print-failed` */
  printWindow(): Promise<boolean>
  /** @param png the picture's bytes @param alt what it shows, in words */
  copyPicture(png: Uint8Array, alt: string): Promise<void>
  /** https only. */
  openExternal(url: string): Promise<void>
  /** Begins a letter in the computer's mail program. @param mailbox as an envelope takes it */
  writeMail(mailbox: string, subject: string): Promise<void>
  /** A path, or null when dismissed. */
  chooseFolder(purpose: 'create' | 'open'): Promise<string | null>
  /** Shows a file, or a folder, where it lies, in the system's own window. Nothing is opened or run. */
  showInFolder(path: string): void
  /** The same for what the officer has chosen to write to since the program began, or what lies right in it; nothing for any other. */
  showSaved(path: string): void
  /** Moves a folder with all that is in it to the system's trash, from which its owner can have it back. */
  trash(path: string): Promise<void>
  /** Writes a file in a folder, under another name where its own is taken. @throws RundbrevError `file-unwritable` */
  writeInto(folder: string, fileName: string, bytes: Uint8Array | string): Promise<void>
  /** Asks where something is to be written; null when dismissed. */
  chooseTarget(suggestedName: string): Promise<string | null>
  /** Asks where and writes; the path, or null when dismissed. */
  saveFile(suggestedName: string, bytes: Uint8Array | string): Promise<string | null>
}

/** Puts a letter's HTML on paper, or on sheets in a file, and draws a post's. It holds all that it shows: nothing is fetched for it. */
export interface LetterPrinter {
  /** A tagged PDF, with an outline of its headings. */
  pdf(html: string): Promise<Uint8Array>
  /** A PNG of the whole page. @param width of the page, in its own pixels @param scale how many of the picture's there are to one of those */
  picture(html: string, width: number, scale?: number): Promise<Uint8Array>
  /** Shows the system's print dialogue; false when dismissed. @throws RundbrevError `print-failed` */
  print(html: string): Promise<boolean>
}

/** Lays a letter out without showing it. */
export interface LetterRuler {
  /** How high the page is in a window of this width, both in px. */
  height(html: string, width: number): Promise<number>
}
