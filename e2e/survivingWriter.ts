import '../electron/store/drizzleAsCommonJs.ts'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import type { Deps } from '../electron/usecases/deps.ts'
import type { ContactContent } from '../shared/audience/contact.ts'
import type { PostId, PublicationId } from '../shared/contract/scalars.ts'

// A process that writes into a workspace, all that an officer's day writes, until it is killed: `node e2e/survivingWriter.ts
// '<SurvivingWriting as JSON>'`. It says what it has been told is kept, a line each and only then, so that whoever kills it knows
// what has to be there.

export interface SurvivingWriting {
  readonly folder: string
  readonly file: string
  readonly postId: PostId
  readonly publicationId: PublicationId
  /** Tells this run's imports from another's. */
  readonly run: number
  readonly seed: number
}

/** Contacts of one import: all of them or none. */
export const importSize = 40

/** What has been kept. */
export type Kept =
  | { readonly kind: 'post'; readonly version: number; readonly title: string }
  | { readonly kind: 'claimed' | 'begun' | 'sent'; readonly id: number }
  | { readonly kind: 'import'; readonly name: string }
  | { readonly kind: 'asset'; readonly sha256: string }

if (process.argv[1]?.includes('survivingWriter')) await write(JSON.parse(process.argv[2] ?? '{}'))

/** Waits where whoever listens is busy: what it says is on its way before anything else is done. */
function writeWhole(line: Buffer): void {
  for (let written = 0; written < line.length; ) {
    try {
      written += writeSync(1, line, written)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2)
    }
  }
}

async function write(options: SurvivingWriting): Promise<void> {
  const { Temporal } = await import('temporal-polyfill')
  const { openConnection } = await import('../electron/store/database.ts')
  const { claimableRows, recoverInterrupted } = await import('../electron/store/ledger.ts')
  const { createLedgerWriter } = await import('../electron/store/ledgerWriter.ts')
  const { insertContact } = await import('../electron/store/contacts.ts')
  const { insertAsset } = await import('../electron/store/assets.ts')
  const { keepImage } = await import('../electron/usecases/addAsset.ts')
  const { requirePost, savePost } = await import('../electron/usecases/savePost.ts')
  const { PostContent } = await import('../shared/post/post.ts')
  const { generator } = await import('./generator.ts')

  // Whoever is killed writes nothing at its end: the next one would compile it all again.
  flushCompileCache()
  process.stdin.on('end', () => process.exit(1))
  console.log('ready')
  await once(process.stdin, 'data')

  const tell = (kept: Kept) => writeWhole(Buffer.from(`${JSON.stringify(kept)}\n`))
  const random = generator(options.seed)
  const database = openConnection(options.file)
  const { folder, postId, publicationId, run } = options
  // What the use cases called here ask for.
  const deps = {
    ...{ workspace: { folder, database }, now: () => Temporal.Now.instant(), emit: () => undefined },
  } as unknown as Deps
  const at = '2026-12-01T08:00:00.000Z'
  const bootId = `run-${run}`
  recoverInterrupted(database, { bootId, now: at })
  const line = claimableRows(database, publicationId)
  const ledger = createLedgerWriter(database, bootId)
  const until = '2099-01-01T00:00:00.000Z'

  const send = async () => {
    const [row] = line.claim(1, { hold: { bootId, until }, now: at })
    if (row === undefined) return
    tell({ kind: 'claimed', id: row.id })
    await ledger.data(row.id, until)
    tell({ kind: 'begun', id: row.id })
    const settled = ledger.settle(row.id, { state: 'sent', response: '250 ok', now: at })
    await ledger.written()
    await settled
    tell({ kind: 'sent', id: row.id })
  }
  const save = (number: number) => {
    const post = requirePost(deps, postId)
    const content = { ...PostContent.parse(post), title: `Brev ${run}.${number}` }
    const { version, title } = savePost(deps, postId, post.version, content)
    tell({ kind: 'post', version, title })
  }
  const bringIn = (number: number) => {
    const name = `import-${run}-${number}`
    database.transaction(() => {
      for (let one = 0; one < importSize; one++) {
        const email = `${name}-${one}@asele.example`
        const contact: ContactContent = {
          ...{ email, name, role: '', organisation: '', municipality: null, county: null, language: 'sv' },
          ...{ tags: [], consent: null, consentSource: '', consentDate: null, notes: '' },
        }
        insertContact(database, '00', contact, { emailKey: email, at, importId: null })
      }
    })
    tell({ kind: 'import', name })
  }
  const addImage = () => {
    const sha256 = keepImage(deps, { bytes: randomBytes(500 + Math.floor(random() * 20_000)) })
    const image = { sha256, mime: 'image/png' as const, width: 1, height: 1, fileName: 'bild.png' }
    insertAsset(database, image, at)
    tell({ kind: 'asset', sha256 })
  }
  for (let number = 0; ; number++) {
    const what = random()
    if (what < 0.5) await send()
    else if (what < 0.75) save(number)
    else if (what < 0.9) addImage()
    else bringIn(number)
  }
}
