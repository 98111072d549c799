import {
  closeSync,
  existsSync,
  fdatasync,
  fdatasyncSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
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
 * power cut the database itself, which waits for the disk, still knows. Only a no is on the disk at once: the database puts such a
 * message back in line, and with a lost no it would look as if it had gone.
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

  const syncNow = () => {
    for (const [name, descriptor] of open) {
      if (name === file) fdatasyncSync(descriptor)
      else fdatasync(descriptor, () => undefined)
    }
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
      if (fate === 'refused') syncNow()
      else timer ??= setTimeout(sync, syncEveryMs).unref()
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
 * What a journal says of each message.
 * @returns undefined where there is no journal, or none that can be read as one
 */
export function readJournal(file: string): ReadJournal | undefined {
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'latin1').split('\n')
  const start = lines.findIndex((line) => headingForm.test(line))
  const about = headingForm.exec(lines[start] ?? '')
  if (about === null) return undefined
  const histories = new Map<string, string>()
  // A line that a power cut has torn says nothing.
  for (const line of lines.slice(start + 1)) {
    if (!lineForm.test(line)) continue
    const id = line.slice(2)
    histories.set(id, (histories.get(id) ?? '') + line.charAt(0))
  }
  return { publicationId: Number(about[1]) as PublicationId, createdAt: about[2] ?? '', histories }
}

/** Of each message, by the part of its Message-ID before the @, a letter for each thing that was noted of it, in order. */
export interface ReadJournal extends Journalled {
  readonly histories: ReadonlyMap<string, string>
}

/**
 * What two copies of a journal say of a message in the end. One that has missed some of what the other noted knows less, and the
 * other counts; where each has something that the other has not, what is safer does.
 */
export function lastOf(one: string, other: string): Fate | undefined {
  const whole = isWithin(one, other) ? other : isWithin(other, one) ? one : undefined
  if (whole !== undefined) return fateOf[whole.at(-1) ?? '']
  const ends = [one.at(-1), other.at(-1)]
  return fateOf[['t', 'b', 'n', 'q'].find((letter) => ends.includes(letter)) ?? '']
}

/** Does the longer one have all that the other has, in the same order? */
function isWithin(part: string, whole: string): boolean {
  let at = 0
  for (const letter of whole) if (letter === part[at]) at += 1
  return at === part.length
}

/** The part of a Message-ID that tells one message from another: before the @, without the bracket. */
export function idOf(messageId: string): string {
  return messageId.replace(/^</, '').replace(/@.*$/s, '')
}

const letters = { begun: 'b', taken: 't', refused: 'n', released: 'q' } as const
const fateOf: Readonly<Record<string, Fate>> = { b: 'begun', t: 'taken', n: 'refused', q: 'released' }
const headingForm = /^rundbrev journal 1 (\d+) (\S+)$/
/** Longer than any heading. */
const headingBytes = 120
const lineForm = /^[btnq] \S{8,}$/

/** Opens at the end; after a line that was torn, on a new one. One that a crash has left without its heading gets it now. */
function continueFile(file: string, { publicationId, createdAt }: Journalled): number {
  mkdirSync(dirname(file), { recursive: true })
  const descriptor = openSync(file, 'a+')
  const start = Buffer.alloc(headingBytes)
  const [heading = ''] = start
    .toString('latin1', 0, readSync(descriptor, start, 0, headingBytes, 0))
    .split('\n')
  writeSync(
    descriptor,
    headingForm.test(heading)
      ? '\n'
      : `\nrundbrev journal 1 ${publicationId} ${createdAt}\n`.slice(heading === '' ? 1 : 0),
  )
  fsyncSync(descriptor)
  return descriptor
}
