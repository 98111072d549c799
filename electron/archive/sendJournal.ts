import {
  closeSync,
  existsSync,
  fdatasync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { PublicationId } from '../../shared/contract/scalars.ts'

/**
 * What became of a message, for good or for now. begun: its first byte may have left; taken: the server has it; refused: the
 * server does not have it; released: the officer has put it back in line.
 */
export type Fate = 'begun' | 'taken' | 'refused' | 'released'

/** Which publication a journal is about. A number alone could be another one's: an older database gives it out again. */
export interface Journalled {
  readonly publicationId: PublicationId
  /** ISO 8601 in UTC. */
  readonly createdAt: string
}

/**
 * A journal of a publication's messages, kept beside the database, so that a database that is older than it is found out. It
 * holds Message-IDs alone, which are keyed hashes (delivery/messageIdentity.ts) and name nobody. A line is with the operating
 * system before the message leaves, and on the disk within a quarter of a second: a killed program loses nothing, and after a
 * power cut the database itself, which waits for the disk, still knows.
 */
export interface SendJournal {
  note(messageId: string, fate: Fate): void
  close(): void
}

const syncEveryMs = 250

/**
 * @param file to be continued, or begun
 * @param further the same for a second copy, which sending does not depend on: where it cannot be written, it is left out
 * @throws what the disk says of the first, when a message is noted
 */
export function openJournal(file: string, further: string, about: Journalled): SendJournal {
  const open = new Map<string, number>()
  const broken = new Set<string>()
  let timer: NodeJS.Timeout | undefined

  const write = (to: string, line: string) => {
    const known = open.get(to)
    const descriptor = known ?? continueFile(to, about)
    if (known === undefined) open.set(to, descriptor)
    writeSync(descriptor, line)
  }
  const sync = () => {
    timer = undefined
    for (const descriptor of open.values()) fdatasync(descriptor, () => undefined)
  }

  return {
    note(messageId, fate) {
      const line = `${letters[fate]} ${idOf(messageId)}\n`
      write(file, line)
      if (!broken.has(further)) {
        try {
          write(further, line)
        } catch {
          broken.add(further)
        }
      }
      timer ??= setTimeout(sync, syncEveryMs).unref()
    },
    close() {
      clearTimeout(timer)
      for (const [name, descriptor] of open) {
        if (!broken.has(name)) fsyncSync(descriptor)
        closeSync(descriptor)
      }
      open.clear()
    },
  }
}

/**
 * What a journal says last of each message, by the part of its Message-ID before the @.
 * @returns undefined where there is no journal, or none that can be read as one
 */
export function readJournal(file: string): (Journalled & { readonly fates: Map<string, Fate> }) | undefined {
  if (!existsSync(file)) return undefined
  const [heading = '', ...lines] = readFileSync(file, 'latin1').split('\n')
  const about = headingForm.exec(heading)
  if (about === null) return undefined
  const fates = new Map<string, Fate>()
  // A line that a power cut has torn says nothing.
  for (const line of lines) {
    const fate = fateOf[line[0] ?? '']
    if (fate !== undefined && lineForm.test(line)) fates.set(line.slice(2), fate)
  }
  return { publicationId: Number(about[1]) as PublicationId, createdAt: about[2] ?? '', fates }
}

/** The part of a Message-ID that tells one message from another: before the @, without the bracket. */
export function idOf(messageId: string): string {
  return messageId.replace(/^</, '').replace(/@.*$/s, '')
}

const letters = { begun: 'b', taken: 't', refused: 'n', released: 'q' } as const
const fateOf: Readonly<Record<string, Fate>> = { b: 'begun', t: 'taken', n: 'refused', q: 'released' }
const headingForm = /^rundbrev journal 1 (\d+) (\S+)$/
const lineForm = /^[btnq] \S{8,}$/

/** Opens at the end; after a line that was torn, on a new one. */
function continueFile(file: string, { publicationId, createdAt }: Journalled): number {
  mkdirSync(dirname(file), { recursive: true })
  const isNew = !existsSync(file)
  const descriptor = openSync(file, 'a')
  writeSync(descriptor, isNew ? `rundbrev journal 1 ${publicationId} ${createdAt}\n` : '\n')
  fsyncSync(descriptor)
  return descriptor
}
