import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it, vi } from 'vitest'
import { recipientsOf } from '../../e2e/sendingWorld.ts'
import { startSmtpServer } from '../../e2e/smtpServer.ts'
import { runCli } from './runCli.ts'

const programRoot = resolve(import.meta.dirname, '..', '..')
const newFolder = () => mkdtempSync(join(tmpdir(), 'rundbrev-cli-'))

interface Outcome {
  readonly status: number | null
  /** The one JSON document on stdout. */
  readonly answer: Record<string, unknown> & { error?: Record<string, string> }
  readonly stderr: string
}

/** The command line as a process of its own, with --json. */
async function rundbrev(words: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  const child = spawn(
    process.execPath,
    [join(programRoot, 'electron', 'cli', 'main.ts'), ...words, '--json'],
    {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const out: string[] = []
  const err: string[] = []
  child.stdout.on('data', (chunk) => out.push(String(chunk)))
  child.stderr.on('data', (chunk) => err.push(String(chunk)))
  const status = await new Promise<number | null>((done) => child.once('close', done))
  return { status, answer: JSON.parse(out.join('') || '{}'), stderr: err.join('') }
}

/** The same words in this process: what a process of its own costs, half a second each, is paid where the process is what is tried. */
async function here(words: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  const out: string[] = []
  const err: string[] = []
  const into = (lines: string[]) => ({ write: (text: string) => lines.push(text) })
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  try {
    const status = await runCli([...words, '--json'], programRoot, { stdout: into(out), stderr: into(err) })
    return { status, answer: JSON.parse(out.join('') || '{}'), stderr: err.join('') }
  } finally {
    vi.unstubAllEnvs()
  }
}

const startServer = () => startSmtpServer({ auth: { user: 'news', pass: 'secret-word' } })

/** The words that add a channel to a server on this machine. */
const addChannel = (name: string, server: string) => [
  ...['channel', 'add', 'email', '--name', name],
  ...['--smtp', `smtp://${server}`, '--from', 'Lärcentrum Inland <kansli@larcentrum-inland.example>'],
]

it('does the main job from a script: workspace, segment, render, channel, schedule, run, ledger, reach', async () => {
  const server = await startServer()
  const workspace = join(newFolder(), 'letters')
  const env = { RUNDBREV_WORKSPACE: workspace, NEWS_PASSWORD: 'secret-word' }
  const by =
    (run: typeof rundbrev) =>
    async (...words: string[]) => {
      const { status, answer, stderr } = await run(words, env)
      expect(status, `${words.join(' ')}: ${stderr}`).toBe(0)
      return answer
    }
  const [ask, askProcess] = [by(here), by(rundbrev)]
  expect(await askProcess('workspace', 'create', workspace, '--sample')).toEqual({ workspace })
  expect(await ask('segment', 'count', 'county in (24, 25) and role = rektor')).toMatchObject({ count: 14 })
  expect(await ask('post', 'list')).toMatchObject({ posts: [{ id: 1 }] })
  const out = join(newFolder(), 'letter')
  await ask('post', 'render', '1', '--out', out, '--as', 'rektor@lycksele.example')
  for (const name of [
    'newsletter.mjml',
    'newsletter.html',
    'newsletter.txt',
    'newsletter.eml',
    'variants.json',
  ]) {
    expect(existsSync(join(out, name)), name).toBe(true)
  }
  expect(readFileSync(join(out, 'newsletter.txt'), 'utf8')).toContain('Lycksele')

  await ask(...addChannel('office', `news@127.0.0.1:${server.port}`), '--password-env', 'NEWS_PASSWORD')
  expect(await askProcess('channel', 'test', 'office')).toMatchObject({ ok: true })
  const scheduled = await ask(
    'publication',
    'schedule',
    '1',
    '--channel',
    'office',
    '--segment',
    'Rektorer',
    '--now',
  )
  expect(scheduled).toMatchObject({ publication: { id: 1, recipients: 17 } })
  expect(await askProcess('run', '--until-idle')).toMatchObject({ ran: [{ id: 1, state: 'done' }] })
  expect(new Set(recipientsOf(server)).size).toBe(17)
  expect(recipientsOf(server)).toHaveLength(17)
  expect(await ask('deliveries', 'list', '1', '--state', 'sent')).toMatchObject({ counts: { sent: 17 } })
  expect(await ask('reach', 'report', '--by', 'county')).toMatchObject({ coverage: { reached: 4, aimed: 4 } })
  await server.kill()
}, 360_000)

it('keeps the password out of the workspace: it is read from the environment when it is needed', async () => {
  const server = await startServer()
  const workspace = join(newFolder(), 'letters')
  const ask = (words: string[], env: Record<string, string> = {}) =>
    here(words, { RUNDBREV_WORKSPACE: workspace, ...env })
  await ask(['workspace', 'create', workspace])
  const added = addChannel('office', `news@127.0.0.1:${server.port}`)
  await ask([...added, '--password-env', 'NEWS_PASSWORD'], { NEWS_PASSWORD: 'secret-word' })
  const wrong = await ask(['channel', 'test', 'office'], { NEWS_PASSWORD: 'wrong-word' })
  expect(wrong).toMatchObject({ status: 1 })
  expect(JSON.stringify(wrong.answer)).toContain('smtp-auth-refused')
  for (const file of ['rundbrev.db', 'rundbrev.db-wal']) {
    if (existsSync(join(workspace, file))) {
      expect(readFileSync(join(workspace, file)).includes('secret-word'), file).toBe(false)
    }
  }
  await server.kill()
}, 180_000)

it('says what is wrong, where, and what to do; nothing is lost', async () => {
  const workspace = join(newFolder(), 'letters')
  const ask = (...words: string[]) => here(words, { RUNDBREV_WORKSPACE: workspace })
  await ask('workspace', 'create', workspace, '--sample')

  // A folder that is no workspace, and one that is not empty.
  const elsewhere = newFolder()
  const missing = await rundbrev(['post', 'list', '--workspace', elsewhere])
  expect(missing).toMatchObject({
    status: 1,
    answer: { error: { code: 'workspace-missing', place: elsewhere } },
  })
  expect(missing.answer.error?.remedy).not.toBe('')
  writeFileSync(join(elsewhere, 'mine.txt'), 'mine')
  const full = await here(['workspace', 'create', elsewhere])
  expect(full).toMatchObject({ status: 1, answer: { error: { code: 'workspace-not-empty' } } })

  // Words that are no command.
  expect(await rundbrev(['publication', 'schedul'])).toMatchObject({ status: 2 })
  expect(await ask('contacts', 'import')).toMatchObject({ status: 2 })

  // A contact file in the wrong shape leaves the contacts as they were.
  const file = join(newFolder(), 'trasig.csv')
  writeFileSync(file, 'namn,ort\r\nRektor,Arjeplog\r\n')
  const refused = await ask('contacts', 'import', file)
  expect(refused.status).toBe(1)
  expect(refused.answer.error?.place).toContain('trasig.csv')
  expect(((await ask('contacts', 'list')).answer.contacts as unknown[]).length).toBe(47)
}, 360_000)

it('names the process that has the workspace open, and lets it finish', async () => {
  const workspace = join(newFolder(), 'letters')
  await here(['workspace', 'create', workspace])
  const holder = spawn(process.execPath, [join(programRoot, 'electron', 'cli', 'main.ts'), 'run'], {
    env: { ...process.env, RUNDBREV_WORKSPACE: workspace },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const gone = new Promise<number | null>((done) => holder.once('close', done))
  await new Promise((speaks) => holder.stderr.once('data', speaks))
  const second = await here(['post', 'list', '--workspace', workspace])
  expect(second.answer.error?.code).toBe('workspace-locked')
  expect(second.answer.error?.message).toContain(String(holder.pid))
  holder.kill('SIGINT')
  expect(await gone).toBe(0)
  expect(await here(['post', 'list', '--workspace', workspace])).toMatchObject({ status: 0 })
}, 180_000)

it('says which version it is', async () => {
  const { version } = JSON.parse(readFileSync(join(programRoot, 'package.json'), 'utf8'))
  const said: string[] = []
  const stdout = { write: (text: string) => said.push(text) }
  expect(await runCli(['--version'], programRoot, { stdout, stderr: stdout })).toBe(0)
  expect(said).toEqual([`${version}\n`])
})
