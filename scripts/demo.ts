import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'
import { openForCli } from '../electron/cli/openForCli.ts'
import { formatTable } from '../electron/cli/table.ts'
import { createScheduler } from '../electron/scheduler/scheduler.ts'
import type { Deps } from '../electron/usecases/deps.ts'
import { furnishWorkspace } from '../electron/usecases/furnishWorkspace.ts'
import { renderPostToFolder } from '../electron/usecases/renderPostToFolder.ts'
import { useCases } from '../electron/usecases/useCases.ts'
import type { PostId } from '../shared/contract/scalars.ts'
import { plainSmtp } from '../shared/delivery/emailChannelConfig.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import type { Publication } from '../shared/schedule/publication.ts'
import { type MailServer, startMailServer } from './demo/mailServer.ts'
import { findShortfalls, type Shortfall } from './demo/shortfalls.ts'
import { keepStateApart } from './ownState.ts'

const help = `npm run demo: the main job without a window.

Makes a new sample workspace, renders its letter, schedules it one second ahead, runs the scheduler, sends the letter to every
contact over SMTP into a server on this machine, and writes what came out into a new folder: the messages received (.eml), the
newsletter (MJML, HTML, text), the social variants and the reach report. Exits with 1 if anything fell short.

  --out <folder>   where to write (default: a new folder under demo-output/)
  --lang sv|en     language of the summary (default: sv)`

const programRoot = resolve(import.meta.dirname, '..')
const everything = { from: null, to: null }

if (process.argv.includes('--help')) {
  console.log(help)
} else {
  keepStateApart()
  process.exitCode = await demo()
}

async function demo(): Promise<number> {
  const t = createTranslator(argument('--lang') === 'en' ? 'en' : 'sv')
  const out = outputFolder()
  const folder = join(mkdtempSync(join(tmpdir(), 'rundbrev-demo-')), 'workspace')
  const mailServer = await startMailServer()
  const { deps, close } = openForCli({ folder, programRoot, create: true })
  try {
    await furnishWorkspace(deps, { sample: true })
    const publication = await sendLetter(deps, mailServer.port)
    const contacts = (await useCases['contacts.list'](deps, { rule: '', search: '' })).contacts
    const shortfalls = await findShortfalls(
      mailServer.received,
      contacts.map((contact) => contact.email),
    )
    await writeResults(deps, out, publication.postId, mailServer)
    await printSummary(deps, publication, t)
    console.log(t('cli.demo.written', { folder: out }))
    const short = shortfalls.length > 0 || publication.state !== 'done'
    for (const shortfall of shortfalls) console.error(describeShortfall(shortfall, t))
    console.log(short ? t('cli.demo.short') : t('cli.demo.whole', { count: mailServer.received.length }))
    return short ? 1 : 0
  } finally {
    close()
    await mailServer.close()
  }
}

/** Schedules the sample's letter one second ahead and runs the scheduler until nothing is left to do. */
async function sendLetter(deps: Deps, port: number): Promise<Publication> {
  const channel = await useCases['channels.saveEmail'](deps, {
    id: null,
    name: 'Demo',
    config: {
      host: '127.0.0.1',
      port,
      security: 'none',
      user: '',
      fromName: 'Lärcentrum Inland',
      fromAddress: 'kansli@larcentrum-inland.example',
      connections: 5,
      perMinute: 6000,
      ...plainSmtp,
    },
    secrets: {},
  })
  const post = (await useCases['posts.list'](deps, {})).posts[0]
  if (post === undefined) throw new Error('the sample workspace has no post')
  const zone = 'Europe/Stockholm'
  const soon = deps.now().add({ seconds: 1 }).toZonedDateTimeISO(zone).toPlainDateTime()
  const { id } = await useCases['publications.schedule'](deps, {
    postId: post.id,
    channelId: channel.id,
    segmentId: null,
    at: { wallTime: soon.toString({ smallestUnit: 'millisecond' }), zone },
    recurrence: null,
    missed: 'ask',
  })
  await createScheduler(deps).runUntilIdle()
  return useCases['publications.get'](deps, { id })
}

async function writeResults(deps: Deps, out: string, postId: PostId, mailServer: MailServer): Promise<void> {
  await renderPostToFolder(deps, { postId, folder: join(out, 'newsletter'), as: null })
  const received = join(out, 'received')
  mkdirSync(received)
  for (const { recipient, source } of mailServer.received)
    writeFileSync(join(received, `${recipient}.eml`), source)
  for (const format of ['svg', 'html', 'json', 'csv'] as const) {
    const { text } = await useCases['reach.export'](deps, { period: everything, format })
    writeFileSync(join(out, `reach.${format}`), text)
  }
}

async function printSummary(deps: Deps, publication: Publication, t: TFunction): Promise<void> {
  const report = await useCases['reach.report'](deps, { by: 'county', period: everything })
  const heading = [t('cli.demo.county'), ...report.metrics.map((metric) => t(`reach.metric.${metric}`))]
  const lines = [...report.rows, report.unknown, report.total].map((row) => [
    row.label,
    ...report.metrics.map((metric) => row.values[metric]?.toLocaleString('sv-SE') ?? '–'),
  ])
  console.log(`${t('cli.demo.sent', { title: publication.postTitle, sent: publication.counts.sent })}\n`)
  console.log(`${formatTable([heading, ...lines])}\n`)
  const { reached, aimed } = report.coverage
  console.log(t('cli.demo.coverage', { reached, aimed }))
}

function describeShortfall(shortfall: Shortfall, t: TFunction): string {
  const { kind, recipient } = shortfall
  if (kind === 'incomplete') return t('cli.demo.shortfall.incomplete', { recipient, part: shortfall.part })
  return t(`cli.demo.shortfall.${kind}`, { recipient })
}

function outputFolder(): string {
  const stamp = Temporal.Now.plainDateTimeISO().toString({ smallestUnit: 'second' }).replaceAll(':', '')
  const folder = resolve(argument('--out') ?? join(programRoot, 'demo-output', stamp))
  mkdirSync(folder, { recursive: true })
  return folder
}

function argument(name: string): string | undefined {
  const position = process.argv.indexOf(name)
  return position === -1 ? undefined : process.argv[position + 1]
}
