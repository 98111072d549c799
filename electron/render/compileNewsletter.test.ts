import type { Document, Element } from 'domhandler'
import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { beforeAll, expect, test } from 'vitest'
import { CountyCode, FigureId } from '../../shared/contract/scalars.ts'
import { contentIdSource } from '../../shared/newsletter/contentId.ts'
import { asSeenIn } from '../../shared/newsletter/countyRegion.ts'
import { fillPlaceholders } from '../../shared/newsletter/mergePlaceholder.ts'
import { personalise, personaliseMarkup } from '../../shared/newsletter/personalise.ts'
import type { Block, InnerBlock, PostDocument } from '../../shared/post/document.ts'
import type { Figure, PostContent } from '../../shared/post/post.ts'
import { plainText } from '../../shared/text/plainText.ts'
import { defaultSettings } from '../../shared/workspace/settings.ts'
import { compileMjml, renderNewsletter, warmUp } from './compileNewsletter.ts'
import { type HostileLetter, harmlessTwin, hostileLetter, shownTexts } from './hostileContent.ts'

beforeAll(warmUp)

const sha256 = 'ab'.repeat(32)

function letterOf(blocks: Block[], changes: Partial<PostContent> = {}): HostileLetter {
  const body: PostDocument = { type: 'doc', content: blocks }
  const content = { title: 'Rubrik', lede: 'Ingress', body, tags: [], link: null, language: 'sv' as const }
  return {
    content: { ...content, subject: null, preheader: null, ownWords: [], networks: {}, ...changes },
    figures: new Map(),
    organisation: { ...defaultSettings.organisation, name: 'Lärcentrum Inland' },
  }
}

function render(letter: HostileLetter) {
  return renderNewsletter({ ...letter, imageSource: contentIdSource })
}

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

function elementsOf(parent: Document | Element): Element[] {
  return parent.children.flatMap((child) =>
    'attribs' in child ? [child, ...elementsOf(child as Element)] : [],
  )
}

/** Everything a reader is shown or told: text, and the attributes that carry text. */
function shownIn(html: string): string {
  const document = parseDocument(html)
  const carried = elementsOf(document).flatMap(({ attribs }) => [attribs.title, attribs.alt])
  const texts: string[] = []
  const collect = (node: Document | Element) => {
    for (const child of node.children) {
      if (child.type === 'text') texts.push(child.data)
      else if ('attribs' in child) collect(child as Element)
    }
  }
  collect(document)
  return [...texts, ...carried].map((text) => oneSpaced(text ?? '')).join('\n')
}

function oneSpaced(text: string): string {
  return plainText(text)
    .replace(/[ \t\n]+/g, ' ')
    .trim()
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

test('no text of a post can forge a merge field', async () => {
  await fc.assert(
    fc.asyncProperty(hostileLetter, async (letter) => {
      const { html, text, mjml } = await render(letter)
      const inBody = JSON.stringify(letter.content.body).split('"type":"mergeField"').length - 1
      for (const part of [mjml, html, text]) {
        const names: string[] = []
        const rest = fillPlaceholders(part, (name) => {
          names.push(name)
          return ''
        })
        expect(names.filter((name) => name === 'unsubscribe')).toHaveLength(1)
        expect(names.length).toBeLessThanOrEqual(inBody + 1)
        expect(asSeenIn(null, rest)).not.toMatch(/[\ufdd0-\ufdef]/)
      }
    }),
    { numRuns: 40 },
  )
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

test('a link with an address that no reader should follow is plain text', async () => {
  const { html } = await render(
    letterOf([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'klicka', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
        ],
      },
      { type: 'button', attrs: { label: 'tryck', href: 'data:text/html,x' } },
    ]),
  )
  const addresses = elementsOf(parseDocument(html)).flatMap(({ attribs }) => attribs.href ?? [])
  expect(addresses.filter((href) => !href.includes('unsubscribe'))).toEqual([])
  expect(shownIn(html)).toContain('klicka')
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
    letterOf([{ type: 'paragraph', content: [{ type: 'text', text: 'å'.repeat(characters / 2) }] }])
  const { bytes } = await render(long(0))
  const codes = async (size: number) =>
    (await render(long(size - bytes))).warnings.map((warning) => warning.code)
  expect(await codes(89_000)).toEqual([])
  expect(await codes(95_000)).toEqual(['size-near-clip'])
  expect(await codes(110_000)).toEqual(['size-clipped'])
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

const paragraphOf = (text: string): InnerBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const someone = { name: '', municipality: '', county: '', unsubscribeMailto: 'mailto:a@a.example' }
const regionFor = (codes: string[], ...content: InnerBlock[]): Block => ({
  type: 'countyOnly',
  attrs: { counties: codes.map((code) => CountyCode.parse(code)) },
  content,
})

test('a recipient sees the blocks for their county and no others, in the HTML and in the text', async () => {
  const counties = ['24', '25', '23'].map((code) => CountyCode.parse(code))
  const regions = fc.array(
    fc.record({ counties: fc.subarray(counties), before: fc.boolean(), event: fc.boolean() }),
    { maxLength: 4 },
  )
  const county = fc.option(fc.constantFrom(...counties, CountyCode.parse('01')))
  await fc.assert(
    fc.asyncProperty(regions, county, async (made, countyCode) => {
      const blocks = made.flatMap(({ counties, before, event }, index): Block[] => [
        ...(before ? [paragraphOf(`mellan-${index}.`)] : []),
        regionFor(counties, paragraphOf(`region-${index}.`), ...(event ? [eventOf(`fest-${index}.`)] : []), {
          type: 'heading',
          attrs: { level: 3 },
          content: [{ type: 'text', text: `rubrik-${index}.` }],
        }),
      ])
      const rendering = await render(letterOf([...blocks, paragraphOf('sist.')]))
      const { html, text } = personalise(rendering, { ...someone, countyCode })
      const shown = made.flatMap(({ counties, before, event }, index) => {
        const sees = countyCode !== null && counties.includes(countyCode)
        const inside = [`region-${index}.`, ...(event ? [`fest-${index}.`] : []), `rubrik-${index}.`]
        return [...(before ? [`mellan-${index}.`] : []), ...(sees ? inside : [])]
      })
      const mjml = personaliseMarkup(rendering.mjml, { ...someone, countyCode })
      for (const part of [shownIn(html), text, mjml]) {
        expect(part.match(/(mellan|region|fest|rubrik|sist)[-\d]*\./g)).toEqual([...shown, 'sist.'])
      }
      for (const part of [html, text, mjml]) expect(part).not.toMatch(/[\ufdd0-\ufdef]/)
      // What is left is the text that would have been written without what is gone.
      const without = await render(letterOf(visibleTo(countyCode, [...blocks, paragraphOf('sist.')])))
      expect(text).toBe(personalise(without, { ...someone, countyCode }).text)
      expect(balanced(html)).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test('nothing typed can end a region, or begin one', async () => {
  const forged = '\ufdd5 mitt i \ufdd324\ufdd4 inte dolt'
  const { html, text } = personalise(
    await render(letterOf([regionFor(['25'], paragraphOf(`dolt ${forged}`)), paragraphOf(forged)])),
    { ...someone, countyCode: CountyCode.parse('24') },
  )
  for (const part of [shownIn(html), text]) {
    expect(part).not.toMatch(/dolt 24|dolt\s+mitt/)
    expect(part).toContain('mitt i 24 inte dolt')
  }
})

/** Every element is closed: those that all programs see, and those that Outlook alone does. */
function balanced(html: string): boolean {
  const outlook = /<!--\[if mso \| IE\]>([\s\S]*?)<!\[endif\]-->/g
  const forOutlook = [...html.matchAll(outlook)].map(([, inner]) => inner).join('')
  const count = (markup: string, pattern: string) => markup.match(new RegExp(pattern, 'g'))?.length ?? 0
  return [forOutlook, html.replace(outlook, '')].every((markup) =>
    ['table', 'tr', 'td', 'div', 'p'].every(
      (name) => count(markup, `<${name}[\\s>]`) === count(markup, `</${name}>`),
    ),
  )
}

/** The regions that a county sees, each still a region: of a letter for that county alone. */
function visibleTo(county: CountyCode | null, blocks: Block[]): Block[] {
  return blocks.filter(
    (block) => block.type !== 'countyOnly' || (county !== null && block.attrs.counties.includes(county)),
  )
}

function eventOf(title: string): InnerBlock {
  const times = { starts: '2026-12-18T09:00', ends: '2026-12-18T11:30', zone: 'Europe/Stockholm' }
  return { type: 'event', attrs: { title, ...times, place: 'Lycksele', href: 'https://a.example' } }
}

test('a table is one for whoever hears it: cells with the headers that head them', async () => {
  const cell = (type: 'tableHeader' | 'tableCell', text: string) => ({
    type,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
  })
  const row = (...content: ReturnType<typeof cell>[]) => ({ type: 'tableRow' as const, content })
  const { html, text } = await render(
    letterOf([
      {
        type: 'table',
        content: [
          row(cell('tableHeader', 'Kommun'), cell('tableHeader', 'Studerande')),
          row(cell('tableHeader', 'Åsele'), cell('tableCell', '26')),
        ],
      },
    ]),
  )
  const elements = elementsOf(parseDocument(html))
  expect(elements.flatMap(({ name, attribs }) => (name === 'th' ? attribs.scope : []))).toEqual([
    'col',
    'col',
    'row',
  ])
  const table = elements.find(
    (element) => elementsOf(element).some(({ name }) => name === 'th') && element.name === 'table',
  )
  const innermost = elementsOf(table as Element).findLast(
    (element) => element.name === 'table' && elementsOf(element).some(({ name }) => name === 'th'),
  )
  expect(innermost?.attribs.role).toBeUndefined()
  expect(text).toContain('Kommun  Studerande\n------  ----------\nÅsele   26\n')
})

test('an event tells the day, the hours, the place and that a calendar file comes with it', async () => {
  const { html, text } = await render(letterOf([eventOf('Öppet hus')]))
  for (const part of [shownIn(html), text]) {
    for (const words of [
      'Fredag 18 december 2026',
      'kl. 9.00–11.30',
      'Öppet hus',
      'Lycksele',
      'kalenderfil',
    ]) {
      expect(part).toContain(words)
    }
  }
})

test('a quote has its speaker and the portrait with its text; other languages are marked, links have their title', async () => {
  const portrait = { asset: sha256, alt: 'Rektorn ler', decorative: false, width: 300, height: 400 }
  const { html, text, assets } = await render(
    letterOf([
      {
        type: 'blockquote',
        attrs: { name: 'Rektorn', role: 'Lycksele', portrait },
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Welcome', marks: [{ type: 'language', attrs: { lang: 'en' } }] },
              {
                type: 'text',
                text: 'hit',
                marks: [{ type: 'link', attrs: { href: 'https://a.example', title: 'Vår sida' } }],
              },
            ],
          },
        ],
      },
    ]),
  )
  const elements = elementsOf(parseDocument(html))
  expect(elements.find(({ name }) => name === 'img')?.attribs.alt).toBe('Rektorn ler')
  expect(elements.some(({ name, attribs }) => name === 'span' && attribs.lang === 'en')).toBe(true)
  expect(elements.some(({ name, attribs }) => name === 'a' && attribs.title === 'Vår sida')).toBe(true)
  expect(assets).toEqual([sha256])
  expect(text).toContain('> Welcomehit')
  expect(text).toContain('– Rektorn, Lycksele')
})
