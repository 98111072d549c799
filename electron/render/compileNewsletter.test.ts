import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { beforeAll, expect, test } from 'vitest'
import { FigureId } from '../../shared/contract/scalars.ts'
import { defaultTheme } from '../../shared/newsletter/builtInThemes.ts'
import { asSeenIn } from '../../shared/newsletter/countyRegion.ts'
import { fillPlaceholders } from '../../shared/newsletter/mergePlaceholder.ts'
import { personalise } from '../../shared/newsletter/personalise.ts'
import type { Block, Inline, Paragraph, PostDocument } from '../../shared/post/document.ts'
import { mapInlines } from '../../shared/post/mapInlines.ts'
import type { Figure } from '../../shared/post/post.ts'
import { compileMjml, warmUp } from './compileNewsletter.ts'
import { harmlessTwin, hostileLetter, shownTexts } from './hostileContent.ts'
import { elementsOf, letterOf, oneSpaced, regionFor, render, shownIn } from './letterOfBlocks.ts'

beforeAll(warmUp)

const sha256 = 'ab'.repeat(32)

/** Every element with its attributes; values too, but for those that a text fills. */
function skeleton(html: string): string[] {
  const filled = new Set(['href', 'title', 'alt', 'aria-label'])
  return elementsOf(parseDocument(html)).map(({ name, attribs }) => {
    const attributes = Object.entries(attribs).map(([key, value]) =>
      filled.has(key) ? key : `${key}=${value}`,
    )
    return `${name} ${attributes.join(' ')}`
  })
}

test('no text of a post can become markup: every element and attribute is one that harmless text has too', async () => {
  await fc.assert(
    fc.asyncProperty(hostileLetter, async (letter) => {
      const [hostile, harmless] = [await render(letter), await render(harmlessTwin(letter))]
      expect(skeleton(hostile.html)).toEqual(skeleton(harmless.html))
      const shown = shownIn(hostile.html)
      for (const text of shownTexts(letter)) expect(shown).toContain(oneSpaced(text))
    }),
    { numRuns: 60 },
  )
})

test('no text of a post can forge a merge field: without chips, only the way out of the list is filled in', async () => {
  await fc.assert(
    fc.asyncProperty(hostileLetter, async (letter) => {
      const { html, text, mjml } = await render({
        ...letter,
        content: { ...letter.content, body: withoutChips(letter.content.body) },
      })
      for (const part of [mjml, html, text]) {
        const names: string[] = []
        const rest = fillPlaceholders(part, (name) => {
          names.push(name)
          return ''
        })
        expect(names).toEqual(['unsubscribe'])
        expect(asSeenIn(null, rest)).not.toMatch(/[\ufdd0-\ufdef]/)
      }
    }),
    { numRuns: 40 },
  )
})

test('a chip is filled in wherever it stands', async () => {
  const chip: Inline = { type: 'mergeField', attrs: { field: 'contact.county' } }
  const paragraph: Paragraph = { type: 'paragraph', content: [chip] }
  const { html } = await render(
    letterOf([
      paragraph,
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] },
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph] }] }],
      },
    ]),
  )
  const names: string[] = []
  fillPlaceholders(html, (name) => {
    names.push(name)
    return ''
  })
  expect(names.filter((name) => name === 'contact.county')).toHaveLength(3)
})

const withoutChips = (body: PostDocument): PostDocument => ({
  ...body,
  content: body.content.map((block) =>
    mapInlines(block, (inline) => (inline.type === 'mergeField' ? [] : [inline])),
  ),
})

test('no contact can become markup either, in the HTML or in the text', async () => {
  const letter = letterOf([
    { type: 'paragraph', content: [{ type: 'mergeField', attrs: { field: 'contact.name' } }] },
    { type: 'paragraph', content: [{ type: 'mergeField', attrs: { field: 'contact.county' } }] },
  ])
  const rendering = await render(letter)
  const plain = {
    name: 'a',
    municipality: 'a',
    county: 'a',
    countyCode: null,
    unsubscribeMailto: 'mailto:a@a.example',
  }
  const expected = skeleton(personalise(rendering, plain).html)
  fc.assert(
    fc.property(hostileLetter, ({ content: { title, lede, subject }, organisation }) => {
      const hostile = {
        name: title,
        municipality: organisation.name,
        county: lede,
        countyCode: null,
        unsubscribeMailto: subject ?? '',
      }
      const { html, text } = personalise(rendering, hostile)
      expect(skeleton(html)).toEqual(expected)
      expect(shownIn(html)).toContain(oneSpaced(title))
      expect(text.split('\n')).toHaveLength(personalise(rendering, plain).text.split('\n').length)
    }),
    { numRuns: 100 },
  )
})

test('fetches nothing and links no style sheet: every address is the officer’s own, a mail or an image in the message', async () => {
  const { html } = await render(
    letterOf([
      {
        type: 'image',
        attrs: { asset: sha256, alt: 'Fjäll', decorative: false, width: 900, height: 400 },
      },
    ]),
  )
  for (const { name, attribs } of elementsOf(parseDocument(html))) {
    expect(['script', 'link', 'iframe', 'object', 'form']).not.toContain(name)
    for (const address of [attribs.src, attribs.background]) {
      if (address !== undefined) expect(address).toBe(`cid:${sha256}@rundbrev`)
    }
  }
  expect(html).not.toMatch(/@import|url\(|fonts\.googleapis/)
})

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  '//ond.example/',
  '"><mj-include path="/etc/passwd" />',
])('an address that no reader should follow leads nowhere, wherever it stands: %s', async (href) => {
  const { footer } = defaultTheme
  const { html } = await render({
    ...letterOf([
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'klicka', marks: [{ type: 'link', attrs: { href } }] }],
      },
      { type: 'button', attrs: { label: 'tryck', href } },
      { type: 'event', attrs: { title: 'träff', starts: '', ends: '', zone: '', place: '', href } },
    ]),
    organisation: { name: 'a', postalAddress: '', organisationNumber: '', email: '', website: href },
    theme: { ...defaultTheme, footer: { ...footer, links: [{ label: 'läs', href }] } },
  })
  const addresses = elementsOf(parseDocument(html)).flatMap(({ attribs }) => attribs.href ?? [])
  expect(addresses.filter((address) => !address.includes('unsubscribe'))).toEqual([])
  for (const word of ['klicka', 'tryck', 'träff']) expect(shownIn(html)).toContain(word)
  expect(html).not.toContain('mj-include')
})

test('refuses MJML that it does not know, and reads no include', async () => {
  await expect(compileMjml('<mjml><mj-body><mj-script /></mj-body></mjml>')).rejects.toThrow(/mj-script/)
  const withInclude = `<mjml><mj-body><mj-section><mj-column><mj-text>x</mj-text></mj-column></mj-section><mj-include path="./package.json" type="html" /></mj-body></mjml>`
  expect(await compileMjml(withInclude)).not.toContain('rundbrev')
})

test('the letter says its language, its title once, and headings without a gap', async () => {
  const heading = (level: 2 | 3, text: string): Block => ({
    type: 'heading',
    attrs: { level },
    content: [{ type: 'text', text }],
  })
  const { html } = await render(letterOf([heading(3, 'Först'), heading(3, 'Sedan'), heading(2, 'Sist')]))
  const elements = elementsOf(parseDocument(html))
  expect(elements.find(({ name }) => name === 'html')?.attribs.lang).toBe('sv')
  expect(elements.flatMap(({ name }) => (/^h\d$/.test(name) ? name : []))).toEqual(['h1', 'h2', 'h3', 'h2'])
  for (const { name, attribs } of elements) if (name === 'table') expect(attribs.role).toBe('presentation')
})

test('an image has its text, and a decorative one an empty one', async () => {
  const image = (alt: string | null, decorative: boolean): Block => ({
    type: 'image',
    attrs: { asset: sha256, alt, decorative, width: 900, height: 400 },
  })
  const { html, assets, text } = await render(letterOf([image('Ett "fjäll"', false), image('bort', true)]))
  const images = elementsOf(parseDocument(html)).filter(({ name }) => name === 'img')
  expect(images.map(({ attribs }) => attribs.alt)).toEqual(['Ett "fjäll"', ''])
  expect(assets).toEqual([sha256])
  expect(text).toContain('[Bild: Ett "fjäll"]')
  expect(text).not.toContain('bort')
})

test('says what the officer should see to, and where', async () => {
  const id = FigureId.parse(7)
  const { warnings } = await render(
    letterOf(
      [
        { type: 'paragraph' },
        { type: 'image', attrs: { asset: sha256, alt: null, decorative: false, width: 9, height: 9 } },
        { type: 'button', attrs: { label: 'Läs mer', href: '' } },
        { type: 'figureRow', attrs: { figures: [id] } },
        regionFor(
          [],
          { type: 'button', attrs: { label: 'Läs mer', href: '' } },
          {
            type: 'blockquote',
            attrs: {
              name: '',
              role: '',
              portrait: { asset: sha256, alt: '', decorative: false, width: 9, height: 9 },
            },
            content: [{ type: 'paragraph' }],
          },
        ),
        {
          type: 'event',
          attrs: { title: 'Öppet hus', starts: '', ends: '', zone: '', place: '', href: '' },
        },
      ],
      { title: ' ', subject: null },
    ),
  )
  expect(warnings).toEqual([
    { code: 'subject-empty', block: null },
    { code: 'alt-missing', block: 2 },
    { code: 'button-without-link', block: 3 },
    { code: 'figure-missing', block: 4 },
    { code: 'button-without-link', block: 5 },
    { code: 'portrait-alt-missing', block: 5 },
    { code: 'county-only-nobody', block: 5 },
    { code: 'event-without-time', block: 6 },
  ])
})

test('warns before Gmail clips a letter, and when it does', async () => {
  const long = (characters: number) =>
    letterOf([{ type: 'paragraph', content: [{ type: 'text', text: 'ord '.repeat(characters / 4) }] }])
  const weight = async (characters: number) => (await render(long(characters))).bytes
  const [some, more] = [await weight(40_000), await weight(60_000)]
  const codes = async (kilobytes: number) => {
    const characters = 40_000 + ((kilobytes * 1024 - some) * 20_000) / (more - some)
    return (await render(long(characters))).warnings.map((warning) => warning.code)
  }
  expect(await codes(88)).toEqual([])
  expect(await codes(94)).toEqual(['size-near-clip'])
  expect(await codes(102)).toEqual(['size-clipped'])
})

test('figures are set large in the language’s way, with source and period', async () => {
  const figure: Figure = {
    id: FigureId.parse(1),
    name: 'unika personer',
    value: 48000,
    unit: '',
    form: 'number',
    precision: 'nearly',
    period: '2020',
    source: 'Sidans statistik',
    query: null,
  }
  const letter = letterOf([{ type: 'figureRow', attrs: { figures: [figure.id] } }])
  const { html } = await render({ ...letter, figures: new Map([[figure.id, figure]]) })
  const shown = shownIn(html)
  for (const text of ['nära', '48\u00a0000', 'unika personer', '2020', 'Källa: Sidans statistik']) {
    expect(shown).toContain(text)
  }
})

test('the same letter is compiled once, and one that was refused is tried again', async () => {
  const same =
    '<mjml><mj-body><mj-section><mj-column><mj-text>Hej</mj-text></mj-column></mj-section></mj-body></mjml>'
  expect(compileMjml(same)).toBe(compileMjml(same))
  await compileMjml(same)
  const refused = '<mjml><mj-body><mj-script /></mj-body></mjml>'
  const first = compileMjml(refused)
  await expect(first).rejects.toThrow(/mj-script/)
  const again = compileMjml(refused)
  expect(again).not.toBe(first)
  await expect(again).rejects.toThrow(/mj-script/)
})
