import { parseDocument } from 'htmlparser2'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OwnTheme } from '../../shared/contract/themes.ts'
import { builtInThemes } from '../../shared/newsletter/builtInThemes.ts'
import type { Theme } from '../../shared/newsletter/theme.ts'
import { defaultSettings } from '../../shared/workspace/settings.ts'
import { htmlFaults } from '../render/htmlFaults.ts'
import { elementsOf } from '../render/letterOfBlocks.ts'
import { writeSettings } from '../store/settings.ts'
import { addAsset } from './addAsset.ts'
import { newsletters, renderSent } from './newsletters.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { createPost } from './savePost.ts'
import { themes } from './themes.ts'

let workspace: TestWorkspace
const { association, letter } = builtInThemes
const own: Theme = { ...association, name: 'Vårt förbund' }

beforeEach(() => {
  workspace = openTestWorkspace()
  writeSettings(workspace.deps.workspace.database, {
    ...defaultSettings,
    organisation: {
      ...{ name: 'Lärcentrum Inland', postalAddress: 'Box 1, Lycksele', organisationNumber: '222000-0000' },
      ...{ website: 'https://larcentrum.example', email: 'kansli@larcentrum.example' },
    },
  })
})
afterEach(() => workspace.close())

const save = (theme: Theme) => themes['themes.save'](workspace.deps, { id: null, theme }) as OwnTheme
const list = () => themes['themes.list'](workspace.deps)
const jsonFile = (value: unknown) => ({
  fileName: 'tema.json',
  bytes: new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)),
})

function newPost() {
  return createPost(workspace.deps, {
    ...{ title: 'Hej', lede: '', tags: [], link: null, language: 'sv', subject: null, preheader: null },
    ...{ body: { type: 'doc', content: [] }, ownWords: [], networks: {} },
  })
}

async function logoOf(width: number, height: number, background: string) {
  const bytes = await sharp({ create: { width, height, channels: 4, background } })
    .png()
    .toBuffer()
  const { sha256 } = await addAsset(workspace.deps, { fileName: 'logo.png', bytes: new Uint8Array(bytes) })
  return { asset: sha256, width, height }
}

async function withLogo(): Promise<Theme> {
  const logo = {
    light: await logoOf(2000, 500, '#1f6457'),
    dark: await logoOf(2000, 600, '#ffffff'),
    ...{ alt: 'Lärcentrum', width: 200 },
  }
  return { ...own, header: 'logo', logo }
}

test('a workspace has the first of the program’s themes until another is chosen; the letter follows', async () => {
  expect(list()).toEqual({ own: [], used: { builtIn: 'association' } })
  const post = newPost()
  expect((await renderSent(workspace.deps, post)).html).toContain(association.light.header)
  themes['themes.use'](workspace.deps, { theme: { builtIn: 'letter' } })
  const { html } = await renderSent(workspace.deps, post)
  expect(html).not.toContain(association.light.header)
  expect(html).toContain('Georgia')
  expect(html).toContain(letter.dark.paper)
})

test('a theme that is removed while it is used gives way to the first, and comes back as it was', () => {
  const { id } = save(own)
  themes['themes.use'](workspace.deps, { theme: { own: id } })
  const removed = themes['themes.remove'](workspace.deps, { id })
  expect(removed).toEqual({ theme: own, wasUsed: true })
  expect(list()).toEqual({ own: [], used: { builtIn: 'association' } })
  expect(() => themes['themes.use'](workspace.deps, { theme: { own: id } })).toThrow('not-found')
  expect(save(own).theme).toEqual(own)
})

test('colours that text cannot be read in are refused with the pair at fault, and nothing is changed', () => {
  const { id } = save(own)
  const pale: Theme = { ...own, dark: { ...own.dark, muted: '#555555' } }
  expect(() => themes['themes.save'](workspace.deps, { id, theme: pale })).toThrowError(
    expect.objectContaining({
      code: 'theme-contrast-low',
      place: { field: 'dark.muted' },
      values: expect.objectContaining({ text: 'muted', ground: 'paper', scheme: 'dark' }),
    }),
  )
  expect(list().own).toEqual([{ id, theme: own }])
})

test('the logo is frozen with the letter in both its forms, with its size and its words; the footer tells what it may', async () => {
  const theme = await withLogo()
  const { id } = save({
    ...theme,
    footer: {
      links: [{ label: '<b>Kurser</b>', href: 'https://kurser.example/?a=1&b="' }],
      why: 'Du <script>är</script> med i nätverket.',
      shows: { ...theme.footer.shows, organisationNumber: false },
    },
  })
  themes['themes.use'](workspace.deps, { theme: { own: id } })
  const rendering = renderSent(workspace.deps, newPost())
  // Whoever changes the theme meanwhile changes the next letter.
  themes['themes.use'](workspace.deps, { theme: { builtIn: 'letter' } })
  const { html, text, assets } = await rendering
  const images = elementsOf(parseDocument(html)).filter(({ name }) => name === 'img')
  expect(images.map(({ attribs }) => [attribs.alt, attribs.width, attribs.height])).toEqual([
    ['Lärcentrum', '200', '50'],
    ['Lärcentrum', '200', '60'],
  ])
  // Outlook for Windows shows every image that it is not told to hide.
  expect(images.map(({ attribs }) => attribs.style?.includes('mso-hide:all'))).toEqual([false, true])
  // Where images are off, the words stand on the band instead.
  for (const { attribs } of images) expect(attribs.style).toContain(`color:${theme.light.headerText}`)
  expect(assets).toHaveLength(2)
  for (const form of [theme.logo?.light, theme.logo?.dark]) expect(html).not.toContain(form?.asset)
  for (const sha256 of assets) expect(html).toContain(sha256)
  expect(html).not.toMatch(/<b>|<script>/)
  expect(await htmlFaults(html)).toEqual([])
  expect(text).toContain('<b>Kurser</b>: https://kurser.example/?a=1&b="\n')
  expect(text).toContain('Du <script>är</script> med i nätverket.')
  expect(`${html}${text}`).not.toContain('222000-0000')
  expect(text).toContain('Box 1, Lycksele')
})

test('an exported theme is the same one in another workspace, logo and all', async () => {
  const { id, theme } = save(await withLogo())
  const { suggestedName, text } = themes['themes.export'](workspace.deps, { id })
  expect(suggestedName).toBe('Vårt förbund.rundbrev-tema.json')
  workspace.close()
  workspace = openTestWorkspace()
  const imported = await themes['themes.import'](workspace.deps, jsonFile(text))
  expect(imported.theme).toEqual(theme)
  expect(list().own).toEqual([imported])
})

test('a file that is no theme is refused with its place, and nothing of it is kept', async () => {
  const { id } = save(await withLogo())
  const file = JSON.parse(themes['themes.export'](workspace.deps, { id }).text)
  const refusalOf = (value: unknown) =>
    themes['themes.import'](workspace.deps, jsonFile(value)).then(
      () => 'taken',
      ({ code, place }) => `${code} ${place.field ?? ''}`.trim(),
    )
  const [image] = Object.values<{ fileName: string }>(file.images)
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')
  const withImages = (base64: string) =>
    Object.fromEntries(Object.keys(file.images).map((key) => [key, { ...image, base64 }]))
  expect(await refusalOf('inte json')).toBe('theme-file-unreadable')
  expect(await refusalOf({ ...file, format: 'annat' })).toBe('theme-file-unreadable')
  expect(await refusalOf({ ...file, version: 2 })).toBe('theme-file-newer')
  expect(await refusalOf({ ...file, images: {} })).toBe('theme-logo-missing logo')
  expect(await refusalOf({ ...file, images: withImages(drawing.toString('base64')) })).toBe('image-svg')
  const changed = (part: object) => ({ ...file, theme: { ...file.theme, ...part } })
  expect(await refusalOf(changed({ light: { ...own.light, ink: 'url(x)' } }))).toBe(
    'theme-file-invalid light.ink',
  )
  const links = [{ label: 'Hit', href: 'javascript:alert(1)' }]
  expect(await refusalOf(changed({ footer: { ...own.footer, links } }))).toBe(
    'theme-file-invalid footer.links.0.href',
  )
  expect(await refusalOf(changed({ light: { ...own.light, ink: '#eeeeee' } }))).toBe(
    'theme-contrast-low light.ink',
  )
  expect(list().own).toHaveLength(1)
})

test('a sample letter shows a theme that is not saved, with something of everything it has a colour for', async () => {
  const theme = await withLogo()
  for (const language of ['sv', 'en'] as const) {
    const { html } = await themes['themes.preview'](workspace.deps, { theme, language })
    expect(html).toContain(`app://rundbrev/assets/${theme.logo?.light.asset}`)
    expect(html).toContain('Lärcentrum Inland')
    expect(html).not.toContain('themes.sample')
  }
  expect(list().own).toEqual([])
})

test('the preview of a post follows a theme at once, and images of a theme need to be there', async () => {
  const content = newPost()
  const show = () => newsletters['newsletter.preview'](workspace.deps, { content, contactId: null })
  expect((await show()).html).toContain(association.light.header)
  themes['themes.use'](workspace.deps, { theme: { builtIn: 'letter' } })
  expect((await show()).html).not.toContain(association.light.header)
  const picture = { asset: 'ab'.repeat(32), width: 10, height: 10 }
  expect(() =>
    save({ ...own, header: 'logo', logo: { light: picture, dark: null, alt: '', width: 100 } }),
  ).toThrow('not-found')
})
