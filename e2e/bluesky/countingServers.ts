import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { freePort } from './serverProcesses.ts'

/** What Bluesky's own counting of likes and answers (the AppView) keeps its numbers in. */
export interface CountingServers {
  /** PostgreSQL's, "postgresql://…". */
  readonly database: string
  /** Redis's, "127.0.0.1:6379". */
  readonly redis: string
  stop(): Promise<void>
}

/** Why they cannot be had, for a person to read; undefined where they can. */
export function countingServersMissing(): string | undefined {
  const missing = [
    ...(postgresFolder() === undefined ? ['PostgreSQL'] : []),
    ...(hasRedis() ? [] : ['Redis']),
  ]
  if (missing.length > 0) return `Not installed here: ${missing.join(', ')}.`
  return process.getuid?.() === 0 && unprivileged() === null
    ? 'PostgreSQL does not run as root, and there is no account “postgres”.'
    : undefined
}

/** PostgreSQL and Redis on the loopback interface, empty, in a folder of their own. They end with this process, or at `stop`. */
export async function startCountingServers(): Promise<CountingServers> {
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-counting-'))
  const account = process.getuid?.() === 0 ? unprivileged() : null
  if (account !== null) chownSync(folder, account.uid, account.gid)
  const [database, redis] = [await freePort(), await freePort()]
  const shell = spawn('sh', ['-c', script, 'sh', folder, String(database), String(redis)], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, PATH: `${postgresFolder()}${delimiter}${process.env.PATH}` },
    cwd: folder,
    ...account,
  })
  const gone = new Promise<void>((resolve) => shell.once('exit', () => resolve()))
  const stop = async () => {
    shell.stdin.end()
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
  const isReady = await Promise.race([
    new Promise<boolean>((resolve) => shell.stdout.once('data', () => resolve(true))),
    gone.then(() => false),
  ])
  if (!isReady) throw new Error('PostgreSQL and Redis did not start.')
  return {
    database: `postgresql://rundbrev@127.0.0.1:${database}/postgres`,
    redis: `127.0.0.1:${redis}`,
    stop,
  }
}

/** Runs until its standard input ends, which it also does when this process dies without saying goodbye. */
const script = `
initdb -D "$1/data" -A trust -U rundbrev --no-sync >&2 || exit 1
postgres -D "$1/data" -p "$2" -k "$1" -c listen_addresses=127.0.0.1 -c fsync=off >&2 & database=$!
redis-server --port "$3" --bind 127.0.0.1 --save '' --dir "$1" >&2 & memory=$!
for attempt in $(seq 200); do pg_isready -q -h 127.0.0.1 -p "$2" && break; sleep 0.1; done
echo ready
cat
kill -INT $database
kill $memory
wait`

/** Debian keeps them out of an ordinary PATH. */
function postgresFolder(): string | undefined {
  const onPath = folders().find((folder) => existsSync(join(folder, 'initdb')))
  return onPath ?? globSync('/usr/lib/postgresql/*/bin/initdb').map((path) => dirname(path))[0]
}

function hasRedis(): boolean {
  return folders().some((folder) => existsSync(join(folder, 'redis-server')))
}

function folders(): string[] {
  return (process.env.PATH ?? '').split(delimiter)
}

function unprivileged(): { readonly uid: number; readonly gid: number } | null {
  try {
    const fields = execFileSync('getent', ['passwd', 'postgres'], { encoding: 'utf8' }).split(':')
    return { uid: Number(fields[2]), gid: Number(fields[3]) }
  } catch {
    return null
  }
}
