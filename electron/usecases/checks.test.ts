import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import {
  heading,
  image,
  inLanguage,
  linked,
  list,
  paragraph,
  testPost,
} from '../../shared/checks/testPost.ts'
import { ChannelId, FigureId, type PostId } from '../../shared/contract/scalars.ts'
import { RundbrevError, toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { describeError } from '../../shared/i18n/describeError.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { mergePlaceholder } from '../../shared/newsletter/mergePlaceholder.ts'
import type { Block } from '../../shared/post/document.ts'
import type { Post, PostContent } from '../../shared/post/post.ts'
import { posterOf } from '../images/testPictures.ts'
import { prepareSending } from '../scheduler/prepareSending.ts'
import { createSpelling } from '../spelling/spelling.ts'
import { listChannels } from '../store/channels.ts'
import { readPublication } from '../store/publications.ts'
import { addAsset } from './addAsset.ts'
import { requireSendable } from './blockingFindings.ts'
import { furnishWorkspace } from './furnishWorkspace.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { createPost } from './savePost.ts'
import { schedulePublication } from './schedulePublication.ts'
import { startPublication } from './startPublication.ts'
import { useCases } from './useCases.ts'

/** The dictionaries take a second to read: once for all. */
const spelling = createSpelling()
afterAll(() => spelling.close())

let workspace: TestWorkspace
beforeEach(() => {
  const opened = openTestWorkspace('2026-11-25T08:00:00Z')
  workspace = { ...opened, deps: { ...opened.deps, spelling } }
})
afterEach(() => workspace.close())

const button: Block = { type: 'button', attrs: { label: 'Anmäl dig', href: '' } }

async function run(body: readonly Block[], part: Partial<PostContent> = {}) {
  const content = testPost(body, part)
  const { id } = createPost(workspace.deps, content)
  return useCases['checks.run'](workspace.deps, { postId: id, content })
}
const codes = async (...asked: Parameters<typeof run>) =>
  (await run(...asked)).findings.map(({ code }) => code)

/** What a refusal says: its code, and the codes of what it carries. */
async function refusalOf(act: () => unknown) {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof RundbrevError)) throw error
    const told: { code: string }[] = JSON.parse(String(error.values.findings))
    return { code: error.code, place: error.place, findings: told.map(({ code }) => code) }
  }
  return 'nothing was refused'
}

test('a word that is learnt is known at once, in its own language, until it is forgotten', async () => {
  const text = [paragraph('Vi ses på brygghuset i Kvickå i år.'), paragraph('Alla utbildninar.')]
  expect((await run(text)).findings.map(({ values }) => values.words)).toContain('utbildninar')
  await useCases['words.add'](workspace.deps, { language: 'sv', word: 'utbildninar' })
  expect(workspace.events.at(-1)).toEqual({ name: 'area.changed', payload: { area: 'words' } })
  expect((await run(text)).findings.map(({ values }) => values.words)).not.toContain('utbildninar')
  expect(await useCases['words.list'](workspace.deps, {})).toEqual({
    words: [{ language: 'sv', word: 'utbildninar' }],
  })
  await useCases['words.remove'](workspace.deps, { language: 'sv', word: 'utbildninar' })
  expect((await run(text)).findings.map(({ values }) => values.words)).toContain('utbildninar')
})

test('a misspelt word comes with what was meant; what is marked as another language is read in that one, or in none', async () => {
  const { findings } = await run([
    paragraph(
      'Alla utbildninar och ',
      inLanguage('en', 'every courze'),
      ' och ',
      inLanguage('fi', 'huomenta'),
      '.',
    ),
  ])
  const misspelt = findings.filter(({ code }) => code === 'misspelled')
  expect(misspelt.map(({ values }) => values.words)).toEqual(['utbildninar', 'courze'])
  expect(misspelt[0]?.fixes[0]).toEqual({ kind: 'replaceText', text: 'utbildningar' })
  expect(misspelt[1]?.fixes.at(-1)).toEqual({ kind: 'learnWord', word: 'courze', language: 'en' })
})

test('a misspelt municipality is one, and its neighbours in the dictionary are none', async () => {
  const { findings } = await run([paragraph('I Lyksele och Umeåregionen möttes Lyckseleborna på Marknaden.')])
  expect(
    findings.filter(({ place }) => place.part === 'body').map(({ code, values }) => [code, values.words]),
  ).toEqual([['place-misspelled', 'Lyksele']])
})

test('suggests without being asked for more than a word', async () => {
  const { suggestions } = await useCases['checks.suggest'](workspace.deps, {
    language: 'sv',
    word: 'utbildnin',
  })
  expect(suggestions).toContain('utbildning')
})

test('an image full of text is noted, and measured once', async () => {
  const line = 'Välkommen till kurserna i höst, alla är med'
  const bytes = new Uint8Array(await posterOf(Array(14).fill(line), 30).png().toBuffer())
  const { sha256, width, height } = await addAsset(workspace.deps, { fileName: 'affisch.png', bytes })
  const shown: Block = {
    type: 'image',
    attrs: { asset: sha256, alt: 'Affisch', decorative: false, width, height },
  }
  const asked: unknown[] = []
  const { run: really } = workspace.deps.images
  const images = {
    ...workspace.deps.images,
    run: (...job: Parameters<typeof really>) => {
      asked.push(job[0].kind)
      return really(...job)
    },
  }
  const deps = { ...workspace.deps, images }
  const content = testPost([shown])
  const { id } = createPost(deps, content)
  for (let times = 0; times < 2; times += 1) {
    const { findings } = await useCases['checks.run'](deps, { postId: id, content })
    expect(findings.filter(({ code }) => code === 'image-of-text')).toMatchObject([
      { severity: 'note', place: { part: 'body', block: 1 } },
    ])
  }
  expect(asked.filter((kind) => kind === 'text-share')).toHaveLength(1)
})

test('an image whose file is gone stops no check', async () => {
  expect(await codes([image('Skola vid en sjö')])).not.toContain('image-of-text')
})

test('with nobody to send to, that is said', async () => {
  expect(await codes([paragraph('Hej.')])).toContain('recipients-none')
  await furnishWorkspace(workspace.deps, { sample: true })
  expect(await codes([paragraph('Hej.')])).not.toContain('recipients-none')
})

test('a letter near the size where Gmail cuts it is told before it is sent', async () => {
  const words = Array.from({ length: 600 }, () =>
    paragraph('Kursen ges i vår för alla som vill vara med. '.repeat(4)),
  )
  expect(await codes(words)).toContain('size-clipped')
  expect(await codes(words.slice(0, 40))).not.toContain('size-near-clip')
})

test('what a network would refuse is a note until the post is on its way there', async () => {
  await furnishWorkspace(workspace.deps, { sample: false })
  const content = testPost([paragraph('Hej på er.')])
  const { id } = createPost(workspace.deps, content)
  const severity = async () =>
    (await useCases['checks.run'](workspace.deps, { postId: id, content })).findings.find(
      ({ code }) => code === 'variant-image-missing',
    )?.severity
  expect(await severity()).toBe('note')
  await useCases['variants.save'](workspace.deps, {
    ...{ postId: id, network: 'instagram', text: 'Min egen text', derivedText: 'Hej' },
  })
  expect(await severity()).toBe('blocks')
  const instagram = listChannels(workspace.deps.workspace.database).find(({ name }) => name === 'Instagram')
  if (instagram === undefined) throw new Error('no channel')
  expect(await refusalOf(() => plan(id, instagram.id))).toMatchObject({ findings: ['variant-image-missing'] })
})

function plan(postId: PostId, channelId: number) {
  return schedulePublication(workspace.deps, {
    ...{ postId, channelId: channelId as never, segmentId: null, recurrence: null, missed: 'ask' },
    at: { wallTime: '2026-12-18T09:00', zone: 'Europe/Stockholm' },
  })
}

/** A channel and a scheduled letter, and the letter's own post. */
async function scheduled(): Promise<{
  publicationId: Parameters<typeof startPublication>[1]
  post: Post
  channelId: number
}> {
  const { publicationId } = await prepareSending(workspace.deps, { port: 25, contacts: 1 })
  const publication = readPublication(workspace.deps.workspace.database, publicationId)
  if (publication === undefined) throw new Error('no publication')
  const post = await useCases['posts.get'](workspace.deps, { id: publication.postId })
  return { publicationId, post, channelId: publication.channelId }
}

const save = ({ id, version }: Post, content: PostContent) =>
  useCases['posts.save'](workspace.deps, { id, version, content })

test('a letter that must not be sent is not scheduled; the refusal names what and where', async () => {
  const { post, channelId } = await scheduled()
  await save(post, testPost([heading(2, 'Anmälan'), button, image(null), list('[Skriv mer här.]')]))
  const refusal = await refusalOf(() => plan(post.id, channelId))
  expect(refusal).toEqual({
    ...{ code: 'checks-block', place: { block: 3 } },
    findings: ['image-undecided', 'button-without-link', 'hint-left'],
  })
  const { findings } = await useCases['checks.blocking'](workspace.deps, {
    ...{ postId: post.id, channelId: channelId as never },
  })
  expect(findings.map(({ code }) => code)).toEqual(['image-undecided', 'button-without-link', 'hint-left'])
  expect(refusal).toMatchObject({ findings: findings.map(({ code }) => code) })
})

test('a letter that could be sent when it was scheduled, and no longer can, is not started', async () => {
  const { publicationId, post } = await scheduled()
  await save(post, testPost([button]))
  expect(await refusalOf(() => startPublication(workspace.deps, publicationId))).toMatchObject({
    ...{ code: 'checks-block', findings: ['button-without-link'] },
  })
  expect(readPublication(workspace.deps.workspace.database, publicationId)?.state).toBe('scheduled')
})

test('a figure that is gone stands in the way', async () => {
  const { post, channelId } = await scheduled()
  const figure = { type: 'figureChip' as const, attrs: { figure: FigureId.parse(77) } }
  await save(post, testPost([paragraph('Vi hade ', figure, '.')]))
  expect(await refusalOf(() => plan(post.id, channelId))).toMatchObject({ findings: ['figure-missing'] })
})

test('warnings and notes stand in nobody’s way', async () => {
  const { post, channelId } = await scheduled()
  await save(
    post,
    testPost([
      heading(3, 'Anmälan'),
      paragraph('Samtliga erhåller ', linked('läs mer', 'https://a.example'), '.'),
    ]),
  )
  expect(await plan(post.id, channelId)).toMatchObject({ state: 'scheduled' })
})

test('a letter without a way out of the mailings, or with an end that Gmail hides, is never frozen', async () => {
  const [post, wayOut] = [testPost(), mergePlaceholder('unsubscribe', '')]
  const freeze = (html: string, bytes: number) => requireSendable(workspace.deps, { html, bytes }, post)
  await expect(freeze(wayOut, 100 * 1024 - 1)).resolves.toBeUndefined()
  await expect(freeze('<p>Hej</p>', 10)).rejects.toThrow(RundbrevError)
  await expect(freeze(wayOut, 100 * 1024)).rejects.toThrow(RundbrevError)
})

test('a letter that Gmail would clip is neither planned nor begun, and the refusal names its heaviest block', async () => {
  const { post, channelId, publicationId } = await scheduled()
  const long = paragraph(`Kurserna börjar ${'nu '.repeat(40_000)}`)
  await save(post, testPost([paragraph('Hej.'), long]))
  const { findings } = await useCases['checks.blocking'](workspace.deps, {
    postId: post.id,
    channelId: ChannelId.parse(channelId),
  })
  expect(findings.map(({ code }) => code)).toEqual(['size-clipped'])
  for (const act of [() => plan(post.id, channelId), () => startPublication(workspace.deps, publicationId)]) {
    const refused = await Promise.resolve(act()).catch((error: unknown) => error)
    const { message, remedy } = describeError(toErrorRecord(refused), createTranslator('sv'))
    expect(message).toMatch(
      /1\d\d\u00a0kB, för stort för att skickas. Mest väger block 2 \(”Kurserna börjar [nu ]+…”\) \(/,
    )
    expect(remedy).toContain('Kontroller')
  }
  expect(readPublication(workspace.deps.workspace.database, publicationId)?.state).toBe('scheduled')
})

test('a letter near the size that Gmail clips is told of, and can be planned', async () => {
  const { post, channelId } = await scheduled()
  const content = testPost([paragraph('Hej.'), paragraph('ord '.repeat(19_000))])
  await save(post, content)
  const { findings } = await useCases['checks.run'](workspace.deps, { postId: post.id, content })
  expect(findings.find(({ code }) => code === 'size-near-clip')).toMatchObject({
    ...{ severity: 'warning', values: { heaviest: expect.stringMatching(/^2 \(”[ord ]+…”\)$/) } },
  })
  expect(await plan(post.id, channelId)).toMatchObject({ state: 'scheduled' })
})

test('links are asked for their answers when somebody wants it, and what leads nowhere is told from then on', async () => {
  const server = createServer(({ url }, response) => response.writeHead(url === '/finns' ? 200 : 404).end())
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const body = [paragraph(linked('Kurser', `${site}/finns`), ' och ', linked('möten', `${site}/borta`), '.')]
  expect(await codes(body)).not.toContain('link-broken')
  const { links } = await useCases['checks.links'](workspace.deps, { content: testPost(body) })
  expect(links).toHaveLength(2)
  const { findings } = await run(body)
  expect(findings.filter(({ code }) => code === 'link-broken')).toMatchObject([
    {
      place: { part: 'body', block: 1, run: 0, from: 11, to: 16 },
      values: { words: `${site}/borta`, status: 404 },
    },
  ])
  server.close()
})

test('twenty thousand words are checked a little at a time', async () => {
  const body = Array.from({ length: 800 }, () =>
    paragraph(
      'Under året har kommunerna mött varandra fyra gånger för att tala om hur de kan hjälpas åt med skolan, och det gav mycket.',
    ),
  )
  let turns = 0
  let done = false
  const turn = () => {
    turns += 1
    if (!done) setImmediate(turn)
  }
  setImmediate(turn)
  await run(body)
  done = true
  expect(turns).toBeGreaterThan(25)
})
