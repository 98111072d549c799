import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ElectronApplication, Page } from '@playwright/test'
import { build } from 'vite'
import { measurePreview } from '../e2e/bench/previewLatency.ts'
import { percentile, typeAndMeasure } from '../e2e/bench/typing.ts'
import { launchApp } from '../e2e/launchApp.ts'
import { makeSampleWorkspace } from '../e2e/sampleWorkspace.ts'
import { yearLetter } from '../e2e/yearLetter.ts'
import { useCases } from '../electron/usecases/useCases.ts'
import type { PostDocument } from '../shared/post/document.ts'
import { PostContent } from '../shared/post/post.ts'
import { measureCompile } from './bench/compile.ts'
import { measureCompose } from './bench/compose.ts'
import { measureContacts } from './bench/contacts.ts'
import { measureImport } from './bench/import.ts'
import { measureReachImport, measureReports } from './bench/reach.ts'
import { measureSegments } from './bench/segments.ts'
import { measureSending } from './bench/sending.ts'
import { measureSendingMemory } from './bench/sendingMemory.ts'
import { measureStartUp } from './bench/startUp.ts'
import { measureTick } from './bench/tick.ts'
import { againOnScreen } from './onScreen.ts'
import { keepStateApart } from './ownState.ts'

const help = `npm run bench [-- --words 2000,20000] [--only startup|typing|letters|import|contacts|segments|sending|memory|tick|reach]
              [--help]

Starts the built app (npm run build first) with the sample workspace, beside a bare window of the same Electron: until something is
painted, and the memory of all its processes when it has nothing to do. Types in the app in a letter of so many words and prints how long a key takes until it is painted,
beside a bare TipTap editor with the same document in the same Electron, and how long the preview takes, beside a bare MJML
compile of the same document. Renders a letter from its document, beside that bare compile, and makes 10,000 messages of one,
beside a loop that replaces words in it. Imports a file of 100,000 contacts, beside papaparse and a bare insert in one
transaction. Scrolls, sorts, searches and changes a list of as many, beside bare questions to SQLite, and counts segments of
them per county, beside a bare count. Looks at a schedule of 10,000 publications, beside a bare count of them.
Makes reports, series and coverage over 1,000,000 observations, beside the same sums asked of SQLite alone, and imports a file of 200,000 of them,
beside papaparse and a bare insert. Sends a letter to 2,000 over a server on this machine, beside nodemailer's own pool with as
many connections, and to 100,000, to see what memory that takes beside 1,000 (some minutes). For letters, the import, the contacts, the segments, the schedule, reach or sending alone (--only …) no display is
needed; otherwise, without one, it takes a virtual one (Xvfb). Machines differ: trust the ratios.`

const root = resolve(import.meta.dirname, '..')
const targets = { words: 2000, key: 50, preview: 300 }

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    words: { type: 'string', default: '2000,20000' },
    only: { type: 'string' },
  },
})
if (values.help === true) console.log(help)
else {
  keepStateApart()
  const needsNoScreen = [
    'letters',
    'import',
    'contacts',
    'segments',
    'sending',
    'memory',
    'tick',
    'reach',
  ].includes(values.only ?? '')
  const status = needsNoScreen ? null : await againOnScreen()
  if (status === null) await benchAll()
  else process.exitCode = status
}

async function benchAll(): Promise<void> {
  const sizes = values.words.split(',').map(Number)
  const isAsked = (what: string) => values.only === undefined || values.only === what
  if (isAsked('startup')) await benchStartUp()
  if (isAsked('import')) await benchImport()
  if (isAsked('contacts')) benchContacts()
  if (isAsked('segments')) benchSegments()
  if (isAsked('tick')) benchTick()
  if (isAsked('reach')) await benchReach()
  if (isAsked('sending')) await benchSending()
  if (isAsked('memory')) await benchSendingMemory()
  if (isAsked('letters')) {
    for (const words of sizes) await benchCompile(words)
    await benchCompose()
  }
  if (isAsked('typing')) for (const words of sizes) await bench(words)
}

async function benchStartUp(): Promise<void> {
  console.log('\nThe packaged program started, with the sample workspace')
  if (process.platform !== 'linux') return console.log('  measured on Linux only')
  const { ours, bare } = await measureStartUp(5)
  const median = (starts: typeof ours, what: keyof (typeof ours)[number]) =>
    percentile(ascending(starts.map((start) => start[what])), 0.5)
  const painted = [median(ours, 'painted'), median(bare, 'painted')] as const
  report('first paint, median', ...painted, 'a bare window')
  console.log(
    `  ${'the first screen is there'.padEnd(28)} ${median(ours, 'settled').toFixed(1).padStart(7)} ms`,
  )
  const resident = [median(ours, 'resident') / 1024 ** 2, median(bare, 'resident') / 1024 ** 2] as const
  const times = (pair: readonly [number, number]) => pair[0] / pair[1]
  console.log(
    `  ${'resident when idle, median'.padEnd(28)} ${Math.round(resident[0])} MB   ${times(resident).toFixed(2)} × a bare window (${Math.round(resident[1])} MB)`,
  )
  const met = (ratio: number) => `${ratio <= 1.5 ? 'met' : 'MISSED'} (${ratio.toFixed(2)}, at most 1.5)`
  console.log(`  target start-up: ${met(times(painted))}\n  target memory when idle: ${met(times(resident))}`)
}

async function benchImport(): Promise<void> {
  const rows = 100_000
  console.log(`\nA file of ${rows.toLocaleString('en')} contacts imported`)
  for (const { kind, ours, bare } of await measureImport(rows, 3)) {
    const ratio = bare / ours
    console.log(
      `  ${kind.padEnd(28)} ${Math.round(ours)} ms   ${ratio.toFixed(2)} × papaparse and a bare write (${Math.round(bare)} ms)`,
    )
    if (kind === 'new') console.log(`  target import: ${ratio >= 0.5 ? 'met' : 'MISSED'} (no less than 0.5)`)
  }
}

function benchContacts(): void {
  const count = 100_000
  console.log(`\nA list of ${count.toLocaleString('en')} contacts`)
  for (const { what, ours, bare, beside } of measureContacts(count, 20)) {
    const p95 = (times: readonly number[]) =>
      percentile(
        times.toSorted((one, other) => one - other),
        0.95,
      )
    report(what, p95(ours), p95(bare), beside)
  }
}

function benchSegments(): void {
  const contacts = 100_000
  console.log(`\nSegments of ${contacts.toLocaleString('en')} contacts counted, per county`)
  const measured = measureSegments(contacts, 40)
  for (const { rule, ...unsorted } of measured) {
    const [ours, bare] = [ascending(unsorted.ours), ascending(unsorted.bare)]
    const times = [0.5, 0.95].map((part) => `${percentile(ours, part).toFixed(1)} ms`.padStart(8)).join(' / ')
    const ratio = (percentile(ours, 0.5) / percentile(bare, 0.5)).toFixed(1)
    console.log(`  ${times}   ${ratio.padStart(5)} × a bare count   ${rule === '' ? '(everybody)' : rule}`)
  }
  const all = percentile(ascending(measured.flatMap(({ ours }) => ours)), 0.95)
  console.log(`  target p95 of all: ${all < 20 ? 'met' : 'MISSED'} (${all.toFixed(1)} ms, under 20 ms)`)
}

function benchTick(): void {
  const publications = 10_000
  const measured = measureTick(publications, 300)
  const [ours, bare] = [ascending(measured.ours), ascending(measured.bare)]
  console.log(`\nA schedule of ${publications.toLocaleString('en')} publications, looked at once`)
  report('tick, median', percentile(ours, 0.5), percentile(bare, 0.5), 'a bare count')
  report('tick, p95', percentile(ours, 0.95), percentile(bare, 0.95), 'a bare count')
  const p95 = percentile(ascending(measured.work), 0.95)
  console.log(
    `  target tick, processor, p95: ${p95 < 5 ? 'met' : 'MISSED'} (${p95.toFixed(1)} ms, under 5 ms)`,
  )
}

async function benchReach(): Promise<void> {
  const [observations, rows] = [1_000_000, 200_000]
  console.log(`\nReports over ${observations.toLocaleString('en')} observations`)
  const { reports, views } = measureReports(observations, 40)
  for (const { by, rows: fromRows, ...unsorted } of reports) {
    const [ours, bare] = [ascending(unsorted.ours), ascending(unsorted.bare)]
    report(`by ${by}, median`, percentile(ours, 0.5), percentile(bare, 0.5), 'bare sums of sums')
    report(`by ${by}, p95`, percentile(ours, 0.95), percentile(bare, 0.95), 'bare sums of sums')
    console.log(`  ${''.padEnd(28)} ${''.padStart(10)}   (from the rows: ${Math.round(fromRows)} ms)`)
    const p95 = percentile(ours, 0.95)
    console.log(
      `  target report by ${by}, p95: ${p95 < 50 ? 'met' : 'MISSED'} (${p95.toFixed(1)} ms, under 50 ms)`,
    )
  }
  for (const { what, ...unsorted } of views) {
    const [ours, bare] = [ascending(unsorted.ours), ascending(unsorted.bare)]
    const p95 = percentile(ours, 0.95)
    report(`${what}, p95`, p95, percentile(bare, 0.95), 'bare sums of sums')
    console.log(`  target ${what}, p95: ${p95 < 50 ? 'met' : 'MISSED'} (${p95.toFixed(1)} ms, under 50 ms)`)
  }
  const { ours, bare, overlapping, newer, again } = await measureReachImport(rows, 3)
  const ratio = bare / ours
  console.log(`\nA file of ${rows.toLocaleString('en')} observations imported`)
  console.log(
    `  imported                     ${Math.round(ours)} ms   ${ratio.toFixed(2)} × papaparse and a bare insert (${Math.round(bare)} ms)`,
  )
  console.log(`  target import: ${ratio >= 0.5 ? 'met' : 'MISSED'} (no less than 0.5)`)
  for (const [what, time] of [
    ['as many overlap: told', overlapping],
    ['as many overlap: replaced', newer],
    ['once more', again],
  ] as const)
    console.log(
      `  ${what.padEnd(28)} ${Math.round(time)} ms   ${(time / ours).toFixed(2)} × the import; target ${time <= 2 * ours ? 'met' : 'MISSED'} (at most 2)`,
    )
}

async function benchSending(): Promise<void> {
  const recipients = 2000
  const { bytes, ...rates } = await measureSending(recipients, 5)
  const [ours, plain] = [percentile(ascending(rates.ours), 0.5), percentile(ascending(rates.plain), 0.5)]
  const aSecond = (rate: number) => `${Math.round(rate)} a second`
  console.log(
    `\nA letter of ${Math.round(bytes / 1000)} kB sent to ${recipients.toLocaleString('en')}, each step on the disk`,
  )
  console.log(
    `  sent, median                 ${aSecond(ours)}   ${(ours / plain).toFixed(2)} × nodemailer's pool (${aSecond(plain)})`,
  )
  console.log(`  target sending: ${ours / plain >= 2 ? 'met' : 'MISSED'} (no less than 2.0)`)
}

async function benchSendingMemory(): Promise<void> {
  const [few, many] = [1000, 100_000] as const
  const megabytes = (bytes: number) => Math.round(bytes / 1024 ** 2)
  console.log('\nMemory while a letter is sent, at its most')
  const least = await measureSendingMemory(few)
  console.log(`  to ${few.toLocaleString('en').padStart(7)}                   ${megabytes(least)} MB`)
  const most = await measureSendingMemory(many)
  console.log(`  to ${many.toLocaleString('en').padStart(7)}                   ${megabytes(most)} MB`)
  const growth = megabytes(most - least)
  console.log(`  target memory: ${growth < 60 ? 'met' : 'MISSED'} (${growth} MB more, under 60)`)
}

function ascending(times: readonly number[]): number[] {
  return [...times].sort((one, other) => one - other)
}

async function benchCompile(words: number): Promise<void> {
  const { ours, bare } = await measureCompile(words, 10)
  console.log(`\nA letter of ${words} words`)
  report('rendered, median', percentile(ours, 0.5), percentile(bare, 0.5), 'bare MJML compile')
}

async function benchCompose(): Promise<void> {
  const { bytes, ours, plain } = await measureCompose()
  const rate = (ms: number) => `${Math.round(10_000 / (ms / 1000)).toLocaleString('en')} a second`
  console.log(`\n10,000 personal messages of ${Math.round(bytes / 1000)} kB`)
  console.log(
    `  composed                     ${rate(ours)}   ${(plain / ours).toFixed(2)} × a plain replace loop (${rate(plain)})`,
  )
  console.log(`  target compose: ${plain / ours >= 0.8 ? 'met' : 'MISSED'} (no less than 0.8)`)
}

async function bench(words: number): Promise<void> {
  const body = yearLetter(words)
  let id = 0
  const workspace = await makeSampleWorkspace(async (deps) => {
    const post = await useCases['posts.create'](deps, { title: 'Årsbrev' })
    id = post.id
    const content = { ...PostContent.parse(post), lede: 'Ett år till handlingarna.', body }
    await useCases['posts.save'](deps, { id: post.id, version: post.version, content })
  })
  const { app, window } = await launchApp({ workspace })
  await window.setViewportSize({ width: 1280, height: 800 })
  await window.evaluate((post) => {
    location.hash = `#/posts/${post}`
  }, id)
  await window.locator('.tiptap').waitFor()
  await window.locator('iframe').waitFor()
  await window.waitForTimeout(2000)

  const bare = await openBareEditor(app, body)
  const bareTimes = await typeAndMeasure(bare)
  await bare.close()
  await window.bringToFront()
  const appTimes = await typeAndMeasure(window)
  const preview = await measurePreview(window, 10)
  const { bare: compile } = await measureCompile(words, 10)
  await app.close()

  console.log(`\n${words} words (${body.content.length} blocks)`)
  report('keystroke to paint, p95', percentile(appTimes, 0.95), percentile(bareTimes, 0.95), 'bare TipTap')
  report('keystroke to paint, median', percentile(appTimes, 0.5), percentile(bareTimes, 0.5), 'bare TipTap')
  report('preview, median', percentile(preview, 0.5), percentile(compile, 0.5), 'bare MJML compile')
  report('preview, slowest', percentile(preview, 1), percentile(compile, 1), 'bare MJML compile')
  if (words === targets.words) {
    const met = (is: number, most: number) => `${is < most ? 'met' : 'MISSED'} (under ${most} ms)`
    console.log(`  target keystroke p95: ${met(percentile(appTimes, 0.95), targets.key)}`)
    console.log(`  target preview median: ${met(percentile(preview, 0.5), targets.preview)}`)
  }
}

function report(what: string, ours: number, bare: number, beside: string): void {
  const ms = (time: number) => `${time.toFixed(1)} ms`
  console.log(
    `  ${what.padEnd(28)} ${ms(ours).padStart(10)}   ${(ours / bare).toFixed(2)} × ${beside} (${ms(bare)})`,
  )
}

/** A window of its own beside the app's, in the same Electron. */
async function openBareEditor(app: ElectronApplication, body: PostDocument): Promise<Page> {
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-bench-'))
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: join(root, 'e2e/bench/bareEditor.ts'),
        formats: ['iife'],
        name: 'bare',
        fileName: () => 'bare.js',
      },
    },
  })
  const file = join(folder, 'bare.html')
  writeFileSync(
    file,
    '<!doctype html><meta charset="utf-8"><title>bare</title><body><script src="bare.js"></script>',
  )
  const opened = app.waitForEvent('window')
  await app.evaluate(({ BrowserWindow }, page) => {
    const window = new BrowserWindow({ width: 800, height: 800, webPreferences: { partition: 'bench' } })
    void window.loadFile(page)
  }, file)
  const page = await opened
  await page.waitForLoadState('load')
  await page.evaluate(
    (content) => (window as unknown as { openBareEditor: (content: object) => void }).openBareEditor(content),
    body as object,
  )
  await page.bringToFront()
  return page
}
