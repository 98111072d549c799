import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a server refuses, and with which words: "550 5.1.1 No such user". */
export interface Refusal {
  readonly stage: 'sender' | 'recipient' | 'message'
  /** Left out: whoever it is. */
  readonly recipient?: string
  /** How often; left out: always. */
  readonly times?: number
  readonly response: string
}

export interface SmtpServerOptions {
  /** 0 or left out: a free one. */
  readonly port?: number
  readonly refuse?: readonly Refusal[]
  /** Refuses every recipient the first time, as greylisting does. */
  readonly greylist?: boolean
  readonly auth?: { readonly user: string; readonly pass: string }
  /** Offers STARTTLS with a certificate that nobody has signed. */
  readonly startTls?: boolean
  readonly pipelining?: boolean
  /** false: does not offer SMTPUTF8. */
  readonly utf8?: boolean
  readonly maxConnections?: number
  readonly maxMessageBytes?: number
  /** How long it looks at a message before it takes it; from a client that is gone by then it takes nothing. */
  readonly takeAfterMs?: number
  /** How long the answer to a message takes, after it has been recorded. */
  readonly answerAfterMs?: number
  /** Dies by SIGKILL when it has recorded its n-th message, without answering it. */
  readonly dieInsteadOfAnswer?: number
  /** Keeps nothing of what it takes but how many, for measurements. */
  readonly countOnly?: boolean
}

/** One message to one recipient; a message with several recipients is several of these. */
export interface AcceptedMail {
  /** As the envelope had it, whatever the message's header says. */
  readonly recipient: string
  readonly messageId: string
  /** How many messages to its domain were under way when it was taken, itself among them. */
  readonly together: number
}

/** A real SMTP server in a process of its own, on the loopback interface. */
export interface SmtpServer {
  readonly port: number
  /** What it has taken, in order, also after its death. */
  accepted(): AcceptedMail[]
  /** How many it has taken, of one that counts only; it says so a twentieth of a second late. */
  counted(): number
  /** The messages themselves. */
  sources(): Buffer[]
  /** SIGKILL; resolves when it is gone, also where it died by itself. */
  kill(): Promise<void>
}

/** @param folder where it writes what it takes; a restarted server goes on writing there */
export async function startSmtpServer(
  options: SmtpServerOptions = {},
  folder = mkdtempSync(join(tmpdir(), 'rundbrev-smtp-')),
): Promise<SmtpServer> {
  const script = join(import.meta.dirname, 'smtpServerProcess.ts')
  const child = spawn(process.execPath, [script, JSON.stringify({ ...options, folder })], {
    // Its standard input ends with this process, and it with that.
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const port = await firstLine(child)
  return {
    port,
    accepted: journalReader(join(folder, 'accepted.jsonl')),
    counted: () => Number(readFileSync(join(folder, 'count'), 'utf8')),
    sources: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.eml'))
        .toSorted()
        .map((name) => readFileSync(join(folder, name))),
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** Reads what has been written since the last time, so that a test may ask again and again. */
function journalReader(file: string): () => AcceptedMail[] {
  const mails: AcceptedMail[] = []
  let bytesRead = 0
  return () => {
    const { size } = statSync(file)
    if (size > bytesRead) {
      const news = readFrom(file, bytesRead, size - bytesRead)
      const whole = news.subarray(0, news.lastIndexOf('\n') + 1)
      bytesRead += whole.length
      for (const line of whole.toString('utf8').split('\n')) {
        if (line !== '') mails.push(JSON.parse(line) as AcceptedMail)
      }
    }
    return [...mails]
  }
}

function readFrom(file: string, position: number, length: number): Buffer {
  const opened = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(length)
    return bytes.subarray(0, readSync(opened, bytes, 0, length, position))
  } finally {
    closeSync(opened)
  }
}

async function firstLine(child: ChildProcess): Promise<number> {
  return await new Promise((resolve, reject) => {
    child.stdout?.once('data', (chunk: Buffer) => resolve(Number(chunk.toString().trim())))
    child.once('exit', (code) => reject(new Error(`the SMTP server ended with ${code}`)))
  })
}
