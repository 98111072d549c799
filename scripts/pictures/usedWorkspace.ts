import type { Sharp } from 'sharp'
import { addLocalChannel, makeSampleWorkspace } from '../../e2e/sampleWorkspace.ts'
import { startSmtpServer } from '../../e2e/smtpServer.ts'
import { drawing, moving } from '../../electron/images/testPictures.ts'
import { createScheduler } from '../../electron/scheduler/scheduler.ts'
import { addAsset } from '../../electron/usecases/addAsset.ts'
import type { Deps } from '../../electron/usecases/deps.ts'
import { createPost } from '../../electron/usecases/savePost.ts'
import { useCases } from '../../electron/usecases/useCases.ts'
import { currentVariant } from '../../electron/usecases/variants.ts'
import type { PostId } from '../../shared/contract/scalars.ts'
import type { Block } from '../../shared/post/document.ts'
import { PostContent as Content, type PostContent } from '../../shared/post/post.ts'
import { enteredByHand } from '../../shared/reach/observation.ts'
import { NetworkChoices } from '../../shared/social/networkChoices.ts'
import { bringBack } from './comeBack.ts'
import { writeFocalPost } from './focalPost.ts'

/** The posts of the workspace below, by what is to be seen in them. */
export const posts = { letter: 1, thread: 2, faulty: 3, unshown: 4, focal: 5 } as const

/**
 * The sample workspace as a year leaves it: the letter is sent, its figures have moved since, the post has changed under a
 * text for Mastodon; a thread waits to be published by hand; a post has findings of many kinds, one what mail programs do not
 * show, and one images with focal points; the bin has posts in it.
 */
export function makeUsedWorkspace(): Promise<string> {
  return makeSampleWorkspace(async (deps) => {
    const server = await startSmtpServer()
    await addLocalChannel(deps, server.port)
    await writeThread(deps)
    createPost(deps, faulty)
    await writeUnshown(deps)
    await writeFocalPost(deps)
    await publish(deps, posts.letter, 'E-post')
    await publish(deps, posts.thread, 'Bluesky')
    await createScheduler(deps).runUntilIdle()
    await server.kill()
    await moveFigures(deps)
    await writeOn(deps)
    await fillBin(deps)
    await keepForLater(deps)
    forgetSome(deps)
    bringBack(deps)
  })
}

async function publish(deps: Deps, post: number, channelName: string): Promise<void> {
  const { channels } = await useCases['channels.list'](deps, {})
  const channel = channels.find(({ name }) => name === channelName)
  if (channel === undefined) throw new Error(`No channel ${channelName}`)
  await useCases['publications.schedule'](deps, {
    ...{ postId: post as PostId, channelId: channel.id, segmentId: null },
    ...{ at: null, recurrence: null, missed: 'ask' },
  })
}

async function moveFigures(deps: Deps): Promise<void> {
  await useCases['reach.addObservation'](deps, {
    ...enteredByHand,
    ...{ source: 'Webbstatistiken', channel: 'webbplats', metric: 'visits', value: 964, county: null },
    ...{ periodFrom: '2020-05-01', periodTo: '2020-05-31', postId: null, note: '' },
  })
  // Names of places that nobody knows: they wait for an answer.
  for (const [source, placeText, value] of unplaced)
    await useCases['reach.addObservation'](deps, {
      ...{ ...enteredByHand, placeText, source, channel: 'webbplats', metric: 'visits', value, county: null },
      ...{ periodFrom: '2020-09-01', periodTo: '2020-09-30', postId: null, note: '' },
    })
}

const unplaced = [
  ['Webbstatistiken', 'Lappland', 212],
  ['Matomo', 'Lappland', 180],
  ['Matomo', 'Häbo', 3],
  ['Plausible', 'Tarnaby', 41],
] as const

/** Three saves of the letter, and a text for Mastodon that is older than the last. */
async function writeOn(deps: Deps): Promise<void> {
  const id = posts.letter as PostId
  const before = await useCases['posts.get'](deps, { id })
  const { text } = currentVariant(deps, before, 'mastodon')
  const edited = `Kom och fika! ${text}`
  await useCases['variants.save'](deps, { postId: id, network: 'mastodon', text: edited, derivedText: text })
  const shorter = before.body.content.filter(({ type }) => type !== 'blockquote')
  await save(deps, id, { body: { type: 'doc', content: shorter } })
  const lede = before.lede.replace('är snart slut', 'går mot sitt slut').replace('fem', 'sex')
  await save(deps, id, { lede, body: { type: 'doc', content: [...shorter, paragraph('Vi ses i januari.')] } })
}

async function save(deps: Deps, id: PostId, change: Partial<PostContent>): Promise<void> {
  const post = await useCases['posts.get'](deps, { id })
  await useCases['posts.save'](deps, {
    ...{ id, version: post.version },
    content: Content.parse({ ...post, ...change }),
  })
}

/** Some whom nobody has written to for years, to be proposed for removal. */
function forgetSome(deps: Deps): void {
  deps.workspace.database.$client.exec(`
    UPDATE contacts SET created_at = '2022-09-01T08:00:00.000Z', last_mailed_at = NULL WHERE id % 6 = 5;
    UPDATE contacts SET created_at = '2022-09-01T08:00:00.000Z', last_mailed_at = '2023-12-18T08:00:00.000Z' WHERE id % 9 = 4`)
}

async function fillBin(deps: Deps): Promise<void> {
  for (const title of ['Utkast till höstbrev', 'Inställt: studiebesök i Lycksele']) {
    const { id } = createPost(deps, { ...plain, title, lede: 'Texten finns kvar i 30 dagar.' })
    await useCases['posts.delete'](deps, { id })
  }
}

async function keepForLater(deps: Deps): Promise<void> {
  const content = Content.parse(await useCases['posts.get'](deps, { id: posts.thread as PostId }))
  await useCases['templates.add'](deps, { name: 'Månadsbrev', content })
  await useCases['savedBlocks.add'](deps, {
    name: 'Avslutning',
    content: [paragraph('Tack för att du läser.')],
  })
  const sender = { name: 'Kanslichefen', role: 'Kanslichef', organisation: 'Lärcentrum Inland' }
  await useCases['senders.save'](deps, { id: null, sender: { ...sender, firstChoice: true } })
}

export function paragraph(text: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

/** A post that says nothing yet. */
export const plain: PostContent = {
  ...{ title: '', lede: '', tags: [], link: null, language: 'sv', subject: null, preheader: null },
  ...{ ownWords: [], networks: {}, body: { type: 'doc', content: [{ type: 'paragraph' }] } },
}

async function writeThread(deps: Deps): Promise<void> {
  const { body } = await useCases['posts.get'](deps, { id: posts.letter as PostId })
  createPost(deps, {
    ...plain,
    ...{ title: 'Nu öppnar lärcentrum i Lycksele', lede: 'Fyra lärosäten är med från början.' },
    ...{ tags: ['Norrland'], link: 'https://larcentrum-inland.example/oppnar' },
    networks: { bluesky: NetworkChoices.parse({ thread: true }) },
    body: {
      type: 'doc',
      content: [
        ...body.content.filter(({ type }) => type === 'image'),
        paragraph(
          'Vi samarbetar för att fler ska kunna läsa vidare utan att flytta. Den som funderar på att börja studera möter oss där hen redan är. Det finns grupprum, tentamenssal och någon att fråga.',
        ),
        paragraph('Öppet hus hålls i december. Kaffe bjuds det på, och alla är välkomna.'),
      ],
    },
  })
}

async function writeUnshown(deps: Deps): Promise<void> {
  const address = `https://larcentrum-inland.example/kurser/${'vuxenutbildning/'.repeat(4)}anmalan`
  createPost(deps, {
    ...plain,
    ...{ title: 'Vårens kurser', lede: 'Nu går det att söka till vårens kurser i alla våra kommuner.' },
    body: {
      type: 'doc',
      content: [
        paragraph('Affischen sitter på alla våra bibliotek. Ansökan är öppen till den 15 januari.'),
        await imageBlock(deps, drawing(500, 1800).png(), 'affisch.png', 'Affisch med vårens kurser'),
        paragraph(`Läs mer på ${address}`),
        {
          type: 'table',
          content: [row('tableHeader', ['Kurs', 'Adress']), row('tableCell', ['Svenska', address])],
        },
        await imageBlock(deps, moving(504, 120).gif(), 'blinkar.gif', 'En rand som blinkar'),
      ],
    },
  })
}

function row(type: 'tableHeader' | 'tableCell', texts: readonly string[]) {
  const content = texts.map((text) => ({ type, content: [paragraph(text)] as never }))
  return { type: 'tableRow' as const, content }
}

export async function imageBlock(deps: Deps, picture: Sharp, fileName: string, alt: string): Promise<Block> {
  const bytes = new Uint8Array(await picture.toBuffer())
  const { sha256, width, height } = await addAsset(deps, { fileName, bytes })
  return { type: 'image', attrs: { asset: sha256, alt, decorative: false, width, height } }
}

const faulty: PostContent = {
  ...plain,
  ...{ title: 'Nya kurser', lede: 'Tre kurser till våren, fredag den 18 december.' },
  body: {
    type: 'doc',
    content: [
      paragraph('Alla utbildninar börjar i Lyksele. Beslut har fattats av YHK angående 340 platser.'),
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Så anmäler du dig' }] },
      { type: 'button', attrs: { label: 'Klicka här', href: '' } },
    ],
  },
}
