import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, expect, it } from 'vitest'
import type { FigureId, PostId } from '../../../shared/contract/scalars.ts'
import type { HandOver } from '../../../shared/contract/sharing.ts'
import { defaultTheme } from '../../../shared/newsletter/builtInThemes.ts'
import type { Block } from '../../../shared/post/document.ts'
import { PostContent } from '../../../shared/post/post.ts'
import type { PostFileContent, PostManifest } from '../../../shared/post/postFile.ts'
import { withReferences } from '../../../shared/post/withReferences.ts'
import { enteredByHand } from '../../../shared/reach/observation.ts'
import { NetworkChoices } from '../../../shared/social/networkChoices.ts'
import { someContent } from '../../../shared/social/postContent.arbitrary.ts'
import { drawing, photograph } from '../../images/testPictures.ts'
import { readPostFile } from '../../moving/readPostFile.ts'
import { listFigures } from '../../store/figures.ts'
import { listSavedBlocks } from '../../store/savedBlocks.ts'
import { listTakenIn } from '../../store/takenInPosts.ts'
import { listTemplates } from '../../store/templates.ts'
import { listThemes } from '../../store/themes.ts'
import { listVariantEdits } from '../../store/variantEdits.ts'
import { addAsset } from '../addAsset.ts'
import type { Deps } from '../deps.ts'
import { openTestWorkspace } from '../openTestWorkspace.ts'
import { createPost, requirePost, savePost } from '../savePost.ts'
import { useCases } from '../useCases.ts'
import { handOverPost } from './handOverPost.ts'
import { lookAtPostFile } from './lookAtPostFile.ts'
import { takeInPost } from './takeInPost.ts'
import { undoTakeIn } from './undoTakeIn.ts'

const closing: (() => unknown)[] = []
afterEach(() => {
  for (const close of closing.splice(0).toReversed()) close()
})

function workspace(): Deps {
  const opened = openTestWorkspace()
  closing.push(opened.close)
  return opened.deps
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'rundbrev-handed-'))
const newFile = () => join(newFolder(), 'brev.rundbrevpost')
const alone = (id: PostId): HandOver => ({ id, theme: true, templates: [], savedBlocks: [] })

/** A post with everything that a post can have, in a workspace where something else has the first numbers. */
async function written(deps: Deps) {
  const picture = async (name: string, bytes: Buffer) =>
    (await addAsset(deps, { fileName: name, bytes: new Uint8Array(bytes) })).sha256
  const photo = await picture('Annas semester.jpg', await photograph(300, 200).jpeg().toBuffer())
  const chart = await picture('stapel.png', await drawing(200, 100).png().toBuffer())
  const logo = await picture('logga.png', await drawing(120, 40).png().toBuffer())
  const figure = async (name: string, value: number) =>
    useCases['figures.save'](deps, {
      id: null,
      content: {
        ...{ name, value, unit: 'personer', form: 'number', precision: 'nearly' },
        ...{ period: '2020', source: 'Registret, hämtat i maj', query: null },
      },
    })
  await figure('Något annat', 1)
  const [visitors, members] = [await figure('Besökare', 48_000), await figure('Medlemmar', 26)]
  useCases['reach.addObservation'](deps, {
    ...enteredByHand,
    ...{ source: 'Matomo', channel: 'webbplats', metric: 'visits', value: 964, county: null },
    ...{ periodFrom: '2020-05-01', periodTo: '2020-05-31', postId: null, note: '' },
  })
  const counted = await useCases['figures.save'](deps, {
    id: null,
    content: {
      ...{ name: 'Besök i maj', value: 0, unit: 'besök', form: 'number', precision: 'exact' },
      ...{ period: '', source: 'räknas' },
      query: {
        ...{ metric: 'visits', source: null, channel: null, county: null, against: null },
        ...{ period: { from: '2020-05-01', to: '2020-05-31' }, comparison: 'per-cent', roundTo: null },
      },
    },
  })
  const signed: Block[] = [
    { type: 'signature', attrs: { name: 'Kommunikatören', role: '', organisation: 'Lärcentrum' } },
  ]
  const content: Block[] = [
    { type: 'figureRow', attrs: { figures: [members.id, visitors.id] } },
    {
      type: 'paragraph',
      content: [
        { type: 'figureChip', attrs: { figure: counted.id } },
        { type: 'text', text: 'Thanks', marks: [{ type: 'language', attrs: { lang: 'en' } }] },
      ],
    },
    {
      type: 'image',
      attrs: {
        ...{ asset: photo, alt: 'Fjäll i sol', decorative: false, width: 300, height: 200 },
        focus: { x: 0.3, y: 0.5 },
      },
    },
    {
      type: 'countyOnly',
      attrs: { counties: ['24' as never] },
      content: [
        {
          type: 'blockquote',
          attrs: {
            ...{ name: 'Rektorn', role: 'rektor' },
            portrait: { asset: chart, alt: null, decorative: true, width: 200, height: 100 },
          },
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ja.' }] }],
        },
      ],
    },
    ...signed,
  ]
  const post = createPost(deps, {
    ...{ title: 'Tack för i år', lede: 'Ingressen.', body: { type: 'doc', content }, tags: ['norr'] },
    ...{ link: 'https://larcentrum.example/', language: 'sv', subject: 'Ämnet', preheader: null },
    ...{ ownWords: ['26 kommuner'], untagged: ['https://larcentrum.example/'] },
    networks: {
      mastodon: NetworkChoices.parse({ images: [chart, photo], alts: { [photo]: 'Solig fjälltopp' } }),
    },
  })
  useCases['variants.save'](deps, {
    ...{ postId: post.id, network: 'bluesky', text: 'Tack!', derivedText: 'Tack för i år' },
  })
  const theme = await useCases['themes.save'](deps, {
    id: null,
    theme: {
      ...defaultTheme,
      ...{ name: 'Vårt', header: 'logo' },
      logo: { light: { asset: logo, width: 120, height: 40 }, dark: null, alt: 'Lärcentrum', width: 120 },
    },
  })
  useCases['themes.use'](deps, { theme: { own: theme.id } })
  const template = await useCases['templates.add'](deps, {
    name: 'Vårbrev',
    content: PostContent.parse(post),
  })
  const block = await useCases['savedBlocks.add'](deps, { name: 'Signatur', content: signed })
  const all: HandOver = { id: post.id, theme: true, templates: [template.id], savedBlocks: [block.id] }
  return { post, all, photo, chart, logo }
}

const contentOf = async (file: string) => (await readPostFile(file)).content

it('hands a post over with its images, figures, texts for networks and what it uses; handed on again it is the same', async () => {
  const [from, to] = [workspace(), workspace()]
  useCases['figures.save'](to, {
    id: null,
    content: {
      ...{ name: 'Medlemmar', value: 26, unit: 'personer', form: 'number', precision: 'nearly' },
      ...{ period: '2020', source: 'Registret, hämtat i maj', query: null },
    },
  })
  const { post, all, photo, chart, logo } = await written(from)
  const file = newFile()
  expect(await handOverPost(from, all, file)).toMatchObject({
    ...{ file, images: 3, figures: 3, missing: 0 },
    sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
  })
  const look = await lookAtPostFile(to, file)
  expect(look).toMatchObject({
    ...{ title: 'Tack för i år', language: 'sv', otherLanguages: ['en'], variants: ['bluesky'], known: null },
    images: { count: 3, here: 0, shown: [{ alt: 'Fjäll i sol' }, { alt: null }] },
    figures: [
      { figure: { name: 'Medlemmar', value: 26 }, isHere: true },
      { figure: { name: 'Besökare', value: 48_000 }, isHere: false },
      { figure: { name: 'Besök i maj', value: 964, query: null }, isHere: false },
    ],
    theme: { name: 'Vårt', isHere: false, savedAs: 'Vårt' },
    ...{ templates: [{ name: 'Vårbrev', isHere: false }], savedBlocks: [{ name: 'Signatur' }], leftOut: [] },
  })
  expect(look.images.shown[0]?.source).toMatch(/^data:image\/jpeg;base64,/)
  expect(useCases['posts.list'](to, {})).toEqual({ posts: [] })

  const taken = await takeInPost(to, file, look.fingerprint)
  expect(taken.warnings).toEqual([])
  for (const sha256 of [photo, chart, logo])
    expect(readFileSync(join(to.workspace.folder, 'assets', sha256))).toEqual(
      readFileSync(join(from.workspace.folder, 'assets', sha256)),
    )
  expect(listFigures(to.workspace.database)).toMatchObject([
    { name: 'Medlemmar' },
    { name: 'Besökare', query: null },
    { name: 'Besök i maj', value: 964, query: null, source: expect.stringContaining('Matomo') },
  ])
  expect(requirePost(to, taken.post.id)).toMatchObject({
    ...{ version: 1, title: post.title, networks: post.networks, ownWords: post.ownWords },
    body: {
      content: [{ attrs: { figures: [1, 2] } }, { content: [{ attrs: { figure: 3 } }, {}] }, {}, {}, {}],
    },
  })
  expect(listVariantEdits(to.workspace.database, taken.post.id)).toEqual(
    listVariantEdits(from.workspace.database, post.id),
  )
  expect(useCases['themes.list'](to, {})).toMatchObject({ used: { builtIn: 'association' } })

  const [theme] = listThemes(to.workspace.database)
  const [template] = listTemplates(to.workspace.database)
  const [block] = listSavedBlocks(to.workspace.database)
  if (theme === undefined || template === undefined || block === undefined) throw new Error('not brought')
  useCases['themes.use'](to, { theme: { own: theme.id } })
  const again = newFile()
  await handOverPost(
    to,
    { id: taken.post.id, theme: true, templates: [template.id], savedBlocks: [block.id] },
    again,
  )
  expect(await contentOf(again)).toEqual(await contentOf(file))
  const manifests = [file, again].map(async (one) => {
    const { fingerprint, manifest } = await readPostFile(one)
    return { fingerprint, origin: manifest.origin }
  })
  expect(await manifests[1]).toEqual(await manifests[0])
})

it('says in the file nothing of people, contacts, sendings or secrets but what stands in the text', async () => {
  const from = workspace()
  const { all } = await written(from)
  useCases['contacts.save'](from, {
    id: null,
    content: {
      ...{ email: 'chef@asele.example', name: 'Chefen', role: '', organisation: '', municipality: null },
      ...{ county: null, language: 'sv', tags: [], consent: null, consentSource: '', consentDate: null },
      notes: '',
    },
  })
  const file = newFile()
  await handOverPost(from, all, file)
  const parts = unzipSync(readFileSync(file))
  const words = Object.values(parts)
    .map((bytes) => Buffer.from(bytes).toString('latin1'))
    .join('\n')
  for (const told of [
    'chef@asele',
    'officer',
    from.workspace.identityKey,
    from.workspace.folder,
    'Annas semester',
  ])
    expect(words).not.toContain(told)
  expect(words).toContain('Kommunikat')
  const manifest = JSON.parse(Buffer.from(parts['manifest.json'] ?? []).toString()) as PostManifest
  expect(Object.keys(manifest).toSorted()).toEqual(
    ['at', 'format', 'formatVersion', 'from', 'madeBy', 'origin', 'parts'].toSorted(),
  )
})

it('brings what has the name of something else under a name that tells, and uses what is the same', async () => {
  const [from, to] = [workspace(), workspace()]
  const { all } = await written(from)
  const other = createPost(
    to,
    PostContent.parse({
      ...PostContent.parse(requirePost(from, all.id)),
      body: { type: 'doc', content: [{ type: 'paragraph' }] },
      networks: {},
    }),
  )
  useCases['templates.add'](to, { name: 'Vårbrev', content: PostContent.parse(other) })
  useCases['savedBlocks.add'](to, { name: 'Signatur', content: [{ type: 'horizontalRule' }] })
  useCases['themes.save'](to, { id: null, theme: { ...defaultTheme, name: 'Vårt' } })
  const file = newFile()
  await handOverPost(from, all, file)
  const savedAs = (name: string) => ({ name, isHere: false, savedAs: `${name} (inläst 2026-12-01)` })
  expect(await lookAtPostFile(to, file)).toMatchObject({
    ...{ theme: savedAs('Vårt'), templates: [savedAs('Vårbrev')], savedBlocks: [savedAs('Signatur')] },
  })
  const first = await takeInPost(to, file, null)
  const names = () => [
    ...listThemes(to.workspace.database).map(({ theme }) => theme.name),
    ...listTemplates(to.workspace.database).map(({ name }) => name),
    ...listSavedBlocks(to.workspace.database).map(({ name }) => name),
  ]
  expect(names()).toEqual([
    ...['Vårt', 'Vårt (inläst 2026-12-01)', 'Vårbrev', 'Vårbrev (inläst 2026-12-01)'],
    ...['Signatur', 'Signatur (inläst 2026-12-01)'],
  ])

  expect((await lookAtPostFile(to, file)).known).toMatchObject({ kind: 'same', postId: first.post.id })
  await takeInPost(to, file, null)
  expect(names().filter((name) => name.endsWith(', 2)'))).toHaveLength(3)
  expect(listFigures(to.workspace.database)).toHaveLength(3)
})

it('knows a file again, a newer one of the same post, and one of its own posts', async () => {
  const [from, to] = [workspace(), workspace()]
  const { post } = await written(from)
  const [file, newer, back] = [newFile(), newFile(), newFile()]
  await handOverPost(from, alone(post.id), file)
  expect((await lookAtPostFile(from, file)).known).toMatchObject({ kind: 'own', postId: post.id, at: null })
  const { post: taken } = await takeInPost(to, file, null)
  savePost(from, post.id, 1, { ...PostContent.parse(post), title: 'Ny rubrik' })
  await handOverPost(from, alone(post.id), newer)
  expect((await lookAtPostFile(to, newer)).known).toMatchObject({ kind: 'earlier', postId: taken.id })
  await handOverPost(to, alone(taken.id), back)
  expect((await lookAtPostFile(from, back)).known).toMatchObject({ kind: 'own', title: 'Ny rubrik' })
  await expect(takeInPost(to, newer, (await readPostFile(file)).fingerprint)).rejects.toMatchObject({
    code: 'file-changed',
  })
  useCases['posts.delete'](to, { id: taken.id })
  expect((await lookAtPostFile(to, file)).known).toBeNull()
})

it('takes an import back: all of it where nobody has touched it, the post alone where somebody has', async () => {
  const [from, to] = [workspace(), workspace()]
  const { all } = await written(from)
  const file = newFile()
  await handOverPost(from, all, file)
  const { database } = to.workspace
  const counts = () =>
    [listFigures, listThemes, listTemplates, listSavedBlocks].map((list) => list(database).length)
  const first = await takeInPost(to, file, null)
  expect(counts()).toEqual([3, 1, 1, 1])
  expect(undoTakeIn(to, first.post.id)).toEqual({ isGone: true })
  expect([counts(), listTakenIn(database), useCases['posts.bin'](to, {})]).toEqual([
    [0, 0, 0, 0],
    [],
    { posts: [] },
  ])

  const second = await takeInPost(to, file, null)
  savePost(to, second.post.id, 1, { ...PostContent.parse(second.post), title: 'Min' })
  expect(undoTakeIn(to, second.post.id)).toEqual({ isGone: false })
  expect(counts()).toEqual([3, 1, 1, 1])
  expect(useCases['posts.restore'](to, { id: second.post.id })).toMatchObject({ title: 'Min' })

  const third = await takeInPost(to, file, null)
  to.workspace.database.$client.exec(
    `UPDATE variant_edits SET text = 'Mitt', edited_at = '2026-12-24T00:00:00.000Z'`,
  )
  expect(undoTakeIn(to, third.post.id)).toEqual({ isGone: false })
  expect(() => undoTakeIn(to, 99 as PostId)).toThrow(expect.objectContaining({ code: 'not-found' }))
})

it('leaves out images that are lost or none, and a theme that cannot be read, and says so', async () => {
  const [from, to] = [workspace(), workspace()]
  const { post, photo, chart } = await written(from)
  writeFileSync(join(from.workspace.folder, 'assets', photo), 'skräp')
  const file = newFile()
  expect(await handOverPost(from, alone(post.id), file)).toMatchObject({ images: 2, missing: 1 })
  const fake = Buffer.from('ingen bild')
  const fakeHash = createHash('sha256').update(fake).digest('hex')
  const hostile = changed(file, (parts, manifest, content) => {
    delete parts[`images/${chart}`]
    manifest.parts = manifest.parts.filter(({ name }) => name !== `images/${chart}`)
    parts[`images/${fakeHash}`] = fake
    manifest.parts.push({ name: `images/${fakeHash}`, bytes: fake.length, sha256: fakeHash })
    if (content.theme !== null && 'own' in content.theme)
      content.theme.own.light.ink = content.theme.own.light.paper
  })
  const { post: taken, warnings } = await takeInPost(to, hostile, null)
  expect(warnings.map(({ code }) => code)).toEqual(['image-missing', 'image-missing', 'theme-left-out'])
  expect(taken.networks.mastodon).toMatchObject({ images: [] })
  expect(JSON.stringify(taken.body)).not.toContain(photo)
})

type Parts = Record<string, Uint8Array>

/** The file with something in it changed, its manifest saying what it then holds. */
function changed(
  file: string,
  change: (parts: Parts, manifest: PostManifest, content: PostFileContent) => void,
): string {
  const parts: Parts = unzipSync(readFileSync(file))
  const read = (name: string): unknown => JSON.parse(Buffer.from(parts[name] ?? []).toString())
  const manifest = read('manifest.json') as PostManifest
  const content = read('post.json') as PostFileContent
  change(parts, manifest, content)
  const post = strToU8(JSON.stringify(content))
  const stated = manifest.parts.map((part) =>
    part.name === 'post.json'
      ? { ...part, bytes: post.length, sha256: createHash('sha256').update(post).digest('hex') }
      : part,
  )
  const made = newFile()
  const told = strToU8(JSON.stringify({ ...manifest, parts: stated }))
  writeFileSync(made, zipSync({ ...parts, 'post.json': post, 'manifest.json': told }))
  return made
}

it('refuses what is not whole, not ours, newer or more than a post, and leaves nothing of it anywhere', async () => {
  const [from, to] = [workspace(), workspace()]
  const { post, chart } = await written(from)
  const file = newFile()
  await handOverPost(from, alone(post.id), file)
  const whole = readFileSync(file)
  const writtenAs = (bytes: Uint8Array) => {
    const made = newFile()
    writeFileSync(made, bytes)
    return made
  }
  const withPart = (name: string) => (parts: Parts, manifest: PostManifest) => {
    parts[name] = Buffer.from('x')
    const sha256 = createHash('sha256').update('x').digest('hex')
    manifest.parts.push({ name, bytes: 1, sha256 })
  }
  const flipped = Buffer.from(whole)
  const at = flipped.indexOf(readFileSync(join(from.workspace.folder, 'assets', chart)).subarray(20, 60))
  flipped[at] = (flipped[at] ?? 0) ^ 1
  const deep = `${'{"a":'.repeat(300)}1${'}'.repeat(300)}`
  const pipe = newFile()
  execFileSync('mkfifo', [pipe])
  const folder = newFile()
  mkdirSync(folder)
  const bad = (change: (content: PostFileContent) => void) =>
    changed(file, (_, __, content) => change(content))
  const cases: readonly (readonly [string, string])[] = [
    ['post-file-unreadable', writtenAs(Buffer.from('ingen zip'))],
    ['file-cut-off', writtenAs(whole.subarray(0, -30))],
    ['file-empty', writtenAs(Buffer.alloc(0))],
    ['file-not-plain', pipe],
    ['file-not-plain', folder],
    ['file-unreadable', join(newFolder(), 'borta.rundbrevpost')],
    ['post-file-unreadable', changed(file, (_, manifest) => Object.assign(manifest, { format: 'annat' }))],
    [
      'post-file-newer',
      changed(file, (_, manifest) => Object.assign(manifest, { formatVersion: 2, more: {} })),
    ],
    ['post-file-damaged', writtenAs(flipped)],
    ['post-file-damaged', changed(file, (parts) => delete parts[`images/${chart}`])],
    ['post-file-damaged', changed(file, (parts) => (parts['images/extra'] = Buffer.from('x')))],
    ['post-file-damaged', changed(file, withPart('../utanför'))],
    ['post-file-damaged', changed(file, withPart('images/../../utanför'))],
    ['post-file-damaged', changed(file, withPart(`images/${'b'.repeat(64)}`))],
    ['post-file-invalid', bad((content) => Object.assign(content.post, { title: 7 }))],
    [
      'post-file-invalid',
      bad((content) =>
        content.post.body.content.push({ type: 'html', attrs: { html: '<script>' } } as never),
      ),
    ],
    ['post-file-invalid', bad((content) => Object.assign(content.post, { link: 'javascript:alert(1)' }))],
    ['post-too-deep', bad((content) => Object.assign(content, { more: JSON.parse(deep) as unknown }))],
    [
      'post-too-long',
      bad((content) =>
        content.post.body.content.push({
          type: 'paragraph',
          content: [{ type: 'text', text: 'a'.repeat(400_001) }],
        }),
      ),
    ],
  ]
  for (const [code, hostile] of cases) {
    await expect(takeInPost(to, hostile, null), hostile).rejects.toMatchObject({ code })
    await expect(lookAtPostFile(to, hostile), hostile).rejects.toMatchObject({ code })
  }
  expect(useCases['posts.list'](to, {})).toEqual({ posts: [] })
  expect(listFigures(to.workspace.database)).toEqual([])
  expect(readdirSync(to.workspace.folder).toSorted()).toEqual(readdirSync(from.workspace.folder).toSorted())
})

it('says the same of any post that is handed over, taken in and handed on', async () => {
  const [from, to] = [workspace(), workspace()]
  for (let figure = 1; figure <= 5; figure += 1)
    useCases['figures.save'](from, {
      id: null,
      content: {
        ...{ name: `Tal ${figure}`, value: figure, unit: '', form: 'number', precision: 'exact' },
        ...{ period: '', source: 'någon', query: null },
      },
    })
  const pictures = await Promise.all(
    [...'abcdef'].map(async (letter, index): Promise<[string, string]> => {
      const bytes = new Uint8Array(
        await drawing(40 + index, 30)
          .png()
          .toBuffer(),
      )
      return [letter.repeat(64), (await addAsset(from, { fileName: 'a.png', bytes })).sha256]
    }),
  )
  const images = new Map(pictures)
  const real = { figure: (id: FigureId) => id, asset: (name: string) => images.get(name) ?? name }
  const posts = someContent.filter(
    (content) => content.body.content.length > 0 && PostContent.safeParse(content).success,
  )
  await fc.assert(
    fc.asyncProperty(posts, async (content) => {
      const [file, again] = [newFile(), newFile()]
      const post = createPost(from, PostContent.parse(withReferences(content, real)))
      await handOverPost(from, alone(post.id), file)
      const taken = await takeInPost(to, file, null)
      expect(taken.warnings).toEqual([])
      await handOverPost(to, alone(taken.post.id), again)
      expect(await contentOf(again)).toEqual(await contentOf(file))
    }),
    { numRuns: 20 },
  )
})
