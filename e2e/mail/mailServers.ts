import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type NetConnectOpts } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeCertificates } from './certificates.ts'
import { dovecotConfig } from './dovecotFiles.ts'
import { type Layout, mailFolder, type Ports, sockets } from './layout.ts'
import { postfixFiles } from './postfixFiles.ts'

/** Real mail servers on the loopback interface: Postfix, Dovecot 2.3 and postgrey from Debian's packages. */
export interface MailServers {
  readonly ports: Ports
  /** PEM of the authority that signed the servers' certificate; no computer knows it. */
  readonly ca: string
  stop(): Promise<void>
}

/** Starts them in a folder of their own, as root. They end with this process, or at `stop`. */
export async function startMailServers(): Promise<MailServers> {
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-mail-'))
  chmodSync(folder, 0o755)
  for (const name of ['dovecot', 'postfix', 'queue/private', 'data', 'grey', 'mailboxes']) {
    mkdirSync(join(folder, name), { recursive: true })
  }
  const layout: Layout = { folder, ports: await freePorts(), certificates: makeCertificates(folder) }
  // Whoever delivers mail to a mailbox must not be root; this account is on every Debian.
  const mailUser = accountOf('mail')
  own(mailFolder(layout), mailUser)
  for (const name of ['data', 'queue/private']) own(join(folder, name), accountOf('postfix'))
  own(join(folder, 'grey'), accountOf('postgrey'))
  for (const [name, text] of Object.entries(postfixFiles(layout))) {
    writeFileSync(join(folder, 'postfix', name), text)
  }
  const dovecotFile = join(folder, 'dovecot.conf')
  writeFileSync(dovecotFile, dovecotConfig(layout, mailUser))
  const servers = runAll(folder, [sockets(layout).greylisting, join(folder, 'grey'), dovecotFile])
  const stop = async () => {
    await servers.end()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await until('postgrey', () => isSocket(sockets(layout).greylisting))
    chmodSync(sockets(layout).greylisting, 0o666)
    await until('dovecot', () => isSocket(sockets(layout).lmtp))
    for (const port of Object.values(layout.ports)) await until(`port ${port}`, () => isOpen(port))
  } catch (error) {
    const logs = ['postfix.log', 'dovecot.log'].map((name) => readIfThere(join(folder, name)))
    await stop()
    throw new Error(`The mail servers did not start.\n${logs.join('\n')}`, { cause: error })
  }
  return { ports: layout.ports, ca: readFileSync(layout.certificates.ca, 'utf8'), stop }
}

/** Runs until its standard input ends, which it also does when this process dies without saying goodbye. */
const script = `
postgrey --unix="$2" --delay=2 --dbdir="$3" & grey=$!
dovecot -F -c "$4" & dovecot=$!
postfix -c "$1/postfix" start
cat
postfix -c "$1/postfix" stop
kill $grey $dovecot
# postgrey does not always hear that it is to end.
(sleep 5; kill -9 $grey $dovecot) & late=$!
wait $grey $dovecot
kill $late`

function runAll(folder: string, files: readonly string[]): { end(): Promise<void> } {
  const shell: ChildProcess = spawn('sh', ['-c', script, 'sh', folder, ...files], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // Servers lie outside an ordinary PATH.
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` },
  })
  const gone = new Promise<void>((resolve) => shell.once('exit', () => resolve()))
  return {
    end() {
      shell.stdin?.end()
      return gone
    },
  }
}

interface Account {
  readonly uid: number
  readonly gid: number
}

function accountOf(name: string): Account {
  const fields = execFileSync('getent', ['passwd', name], { encoding: 'utf8' }).split(':')
  return { uid: Number(fields[2]), gid: Number(fields[3]) }
}

function own(folder: string, { uid, gid }: Account): void {
  chownSync(folder, uid, gid)
}

/** Held all at once, so that no two are the same. */
async function freePorts(): Promise<Ports> {
  const holders = await Promise.all(Array.from({ length: 6 }, hold))
  const [smtp, smtps, greylisting, tight, imap, imaps] = holders.map(({ port }) => port)
  await Promise.all(holders.map(({ release }) => release()))
  return { smtp, smtps, greylisting, tight, imap, imaps } as Ports
}

async function hold(): Promise<{ readonly port: number; release(): Promise<void> }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { port, release: () => new Promise((resolve) => server.close(() => resolve())) }
}

const patienceMs = 240_000

async function until(what: string, there: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; ) {
    if (await there()) return
    await sleep(50)
  }
  throw new Error(`${what} is not there after ${patienceMs / 1000} s`)
}

function isOpen(port: number): Promise<boolean> {
  return answers({ port, host: '127.0.0.1' })
}

function isSocket(path: string): Promise<boolean> {
  return answers({ path })
}

function answers(where: NetConnectOpts): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(where)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
