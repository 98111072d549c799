import fc from 'fast-check'
import { CountyCode, FigureId } from '../../shared/contract/scalars.ts'
import { builtInThemes, defaultTheme } from '../../shared/newsletter/builtInThemes.ts'
import { widthInEms } from '../../shared/newsletter/textWidth.ts'
import { headerForms, shownLogo, type Theme } from '../../shared/newsletter/theme.ts'
import type { Block, Inline, InnerBlock, ListItem, Paragraph } from '../../shared/post/document.ts'
import { everyBlock } from '../../shared/post/everyBlock.ts'
import type { Figure, PostContent } from '../../shared/post/post.ts'
import type { Organisation } from '../../shared/workspace/settings.ts'

/** Lone surrogates, controls and noncharacters among them. */
const anyCodeUnit = fc.nat(0xffff).map((unit) => String.fromCharCode(unit))

/** For tests only: posts whose every text tries to become something else, and the same posts with harmless texts. */
export interface HostileLetter {
  readonly content: PostContent
  readonly figures: ReadonlyMap<FigureId, Figure>
  readonly organisation: Organisation
  readonly theme: Theme
}

export const attacks = [
  '</mj-text><mj-raw><script>alert(1)</script></mj-raw><mj-text>',
  '<mj-include path="/etc/passwd" />',
  '<mj-include path="/etc/passwd" type="html" />',
  '<img src=x onerror=alert(1)>',
  '<!-- --><!--[if mso]><b>mso</b><![endif]-->',
  '--> ]]> <![CDATA[<i>]]>',
  '</style><script>',
  '</title><script>',
  '" onmouseover="alert(1)" x="',
  "' onload='alert(1)",
  '&lt;b&gt; &amp; &#60; &#x3c; &nbsp &copy;',
  '\ufdd0contact.name\ufdd1stulet\ufdd2',
  '\ufdd0unsubscribe\ufdd1\ufdd2',
  '{{contact.name}} [[x]] $& $1 $t(common.appName)',
  '</mjml></mj-body></body></html>',
  '\u0000\u0008\u001b[31m\u007f\u0085',
  '\ud800\udfff',
  '\u200b\u200d\ufeff\u202e\u00ad',
  'style="background:url(//ond.example/x)"',
  'javascript:alert(1)',
  '\r\nBcc: ond@ond.example\r\n\r\n',
  '`alert(1)`',
  '\\u003cscript\\u003e',
]

/** Always with something to see in it, so that a hostile text and its harmless twin are shown in the same places. */
const hostileText: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: anyCodeUnit, maxLength: 12 })), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.boolean(),
  )
  .map(([parts, first]) => (first ? `x${parts.join('')}` : `${parts.join('')}x`))

const hostileHrefs = [
  'https://ond.example/"><script>alert(1)</script>',
  "https://ond.example/'onmouseover='alert(1)",
  'https://ond.example/?a=1&b=2&lt;#]]>',
  'mailto:a@ond.example?subject="><mj-raw>',
  'https://ond.example/\u0000\u001b\ufdd0unsubscribe\ufdd1\ufdd2',
  'tel:+46 70-123 45 67',
]
const hostileHref = fc.constantFrom(...hostileHrefs)
/** An address always has the same title, so that what is one link in a hostile letter is one in its twin. */
const hostileLink = hostileHref.map((href) => ({
  href,
  title: attacks[hostileHrefs.indexOf(href)] ?? '',
}))

const mark = fc.oneof(
  fc.constant({ type: 'bold' as const }),
  fc.constant({ type: 'italic' as const }),
  fc.record({ type: fc.constant('link' as const), attrs: hostileLink }),
  fc.constantFrom('en', 'sma').map((lang) => ({ type: 'language' as const, attrs: { lang } })),
)
const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('text' as const),
      text: hostileText,
      marks: fc.uniqueArray(mark, { maxLength: 4, selector: ({ type }) => type }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' as const }) },
  {
    weight: 1,
    arbitrary: fc.constant({ type: 'mergeField' as const, attrs: { field: 'contact.county' as const } }),
  },
)
const inlines = fc.array(inline, { maxLength: 4 })
const paragraph: fc.Arbitrary<Paragraph> = fc.record({
  type: fc.constant('paragraph' as const),
  content: inlines,
})
const spokenParagraph = hostileText.map(
  (text): Paragraph => ({ type: 'paragraph', content: [{ type: 'text', text }] }),
)
const list: fc.Arbitrary<ListItem> = fc.letrec<{ item: ListItem }>((tie) => ({
  item: fc.record({
    type: fc.constant('listItem' as const),
    content: fc.array(
      fc.oneof(
        { maxDepth: 2 },
        paragraph,
        fc.record({
          type: fc.constant('bulletList' as const),
          content: fc.array(tie('item'), { minLength: 1, maxLength: 2 }),
        }),
      ),
      { minLength: 1, maxLength: 2 },
    ),
  }),
})).item

const portrait = fc.record({
  asset: fc.constant('b'.repeat(64)),
  alt: hostileText,
  decorative: fc.constant(false),
  width: fc.constant(300),
  height: fc.constant(400),
})
const cell = fc.record({
  type: fc.constantFrom('tableCell' as const, 'tableHeader' as const),
  content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
})
/** Times and zones that are none among them: they are not shown, so they give a letter its shape. */
const event = fc.record({
  type: fc.constant('event' as const),
  attrs: fc.record({
    title: hostileText,
    starts: fc.constantFrom('2026-12-18T09:00', '2026-99-99T99:99', ''),
    ends: fc.constantFrom('2026-12-18T11:30', '2026-12-20T11:30', '1999-01-01T00:00', ''),
    zone: fc.constantFrom('Europe/Stockholm', 'America/New_York', '"><script>', ''),
    place: hostileText,
    href: hostileHref,
  }),
})
const figureIds = [1, 2, 3, 4].map((id) => FigureId.parse(id))
const innerBlock: fc.Arbitrary<InnerBlock> = fc.oneof(
  paragraph,
  fc.record({
    type: fc.constant('heading' as const),
    attrs: fc.record({ level: fc.constantFrom(2 as const, 3 as const) }),
    content: inlines,
  }),
  fc.record({
    type: fc.constant('bulletList' as const),
    content: fc.array(list, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('orderedList' as const),
    attrs: fc.constant({ start: 3 }),
    content: fc.array(list, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('blockquote' as const),
    attrs: fc.option(
      fc.record({ name: hostileText, role: hostileText, portrait: fc.option(portrait, { nil: null }) }),
      { nil: undefined },
    ),
    // Without any words it is not shown, whoever says them.
    content: fc.tuple(spokenParagraph, paragraph),
  }),
  fc.constant({ type: 'horizontalRule' as const }),
  fc.record({
    type: fc.constant('image' as const),
    attrs: fc.record({
      asset: fc.constant('a'.repeat(64)),
      alt: hostileText,
      decorative: fc.constant(false),
      width: fc.constant(800),
      height: fc.constant(400),
    }),
  }),
  fc.record({
    type: fc.constant('button' as const),
    attrs: fc.record({ label: hostileText, href: hostileHref }),
  }),
  fc.record({
    type: fc.constant('figureRow' as const),
    attrs: fc.record({ figures: fc.subarray(figureIds, { minLength: 1 }) }),
  }),
  fc.record({
    type: fc.constant('signature' as const),
    attrs: fc.record({ name: hostileText, role: hostileText, organisation: hostileText }),
  }),
  event,
  fc.record({
    type: fc.constant('table' as const),
    content: fc.array(
      fc.record({
        type: fc.constant('tableRow' as const),
        content: fc.array(cell, { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
)

export const hostileCounties = ['24', '25'].map((code) => CountyCode.parse(code))
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: innerBlock },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('countyOnly' as const),
      attrs: fc.record({ counties: fc.subarray(hostileCounties, { minLength: 1 }) }),
      content: fc.array(innerBlock, { minLength: 1, maxLength: 3 }),
    }),
  },
)

const figure = fc.record({
  name: hostileText,
  value: fc.constantFrom(150, 48000, -3.5),
  unit: hostileText,
  form: fc.constantFrom('number' as const, 'change' as const),
  precision: fc.constantFrom('exact' as const, 'nearly' as const),
  period: hostileText,
  source: hostileText,
  query: fc.constant(null),
})

/** The program's first theme with every text in it one's own; its name is seen in the program only. */
const theme: fc.Arbitrary<Theme> = fc
  .record({
    header: fc.constantFrom(...headerForms),
    alt: hostileText,
    hasDark: fc.boolean(),
    width: fc.constantFrom(56, 200),
    why: hostileText,
    links: fc.array(fc.record({ label: hostileText, href: hostileHref }), { maxLength: 2 }),
  })
  .map(({ header, alt, hasDark, width, why, links }) => {
    const form = (asset: string) => ({ asset: asset.repeat(64), width: 300, height: 100 })
    const logo = { light: form('c'), dark: hasDark ? form('d') : null, alt, width }
    const { association } = builtInThemes
    return { ...association, header, logo, footer: { ...association.footer, why, links } }
  })

export const hostileLetter: fc.Arbitrary<HostileLetter> = fc.record({
  content: fc.record({
    title: hostileText,
    lede: hostileText,
    body: fc.record({ type: fc.constant('doc' as const), content: fc.array(block, { maxLength: 8 }) }),
    tags: fc.constant([]),
    link: fc.constant(null),
    language: fc.constantFrom('sv' as const, 'en' as const),
    subject: hostileText,
    preheader: hostileText,
    ownWords: fc.constant([]),
    networks: fc.constant({}),
  }),
  figures: fc
    .tuple(figure, figure, figure, figure)
    .map(
      (contents) =>
        new Map(
          contents.map((content, index) => [
            FigureId.parse(index + 1),
            { ...content, id: FigureId.parse(index + 1) },
          ]),
        ),
    ),
  organisation: fc.record({
    name: hostileText,
    postalAddress: hostileText,
    organisationNumber: hostileText,
    website: fc.constant('https://ond.example/"><script>'),
    email: hostileText,
  }),
  theme: fc.oneof(fc.constant(defaultTheme), theme),
})

/** Texts by the key they stand under; what is under any other key gives the letter its shape. */
const textKeys = new Set(
  'text title alt label name role organisation place lede subject preheader unit period source postalAddress organisationNumber email why'.split(
    ' ',
  ),
)

/** Every text that a rendering of the letter must show as it was written. */
export function shownTexts({ content, figures, organisation, theme }: HostileLetter): string[] {
  const rows = everyBlock(content.body).flatMap(({ block }) => (block.type === 'figureRow' ? [block] : []))
  const shown = rows.flatMap((row) => row.attrs.figures.map((id) => figures.get(id)))
  const found: string[] = []
  mapTexts([content, shown, organisation, shownLogo(theme), theme.footer], (key, text) => {
    if (key !== 'href' && key !== 'website') found.push(text)
    return text
  })
  return found
}

/** The same letter with nothing but plain letters for text, each as wide as what it stands for, and plain addresses. */
export function harmlessTwin(letter: HostileLetter): HostileLetter {
  return mapTexts(letter, (key, text) =>
    key === 'href' || key === 'website'
      ? `https://snall.example/${hostileHrefs.indexOf(text)}`
      : [...text].map((character) => (/\s/.test(character) ? character : letterAsWideAs(character))).join(''),
  ) as HostileLetter
}

/** One of each width that a table is laid out by. */
const plainLetters = [...'alfrcTAHGmW']

function letterAsWideAs(character: string): string {
  const width = widthInEms(character, 'arial')
  const letter = plainLetters.find((plain) => widthInEms(plain, 'arial') === width)
  if (letter === undefined) throw new Error(`no plain letter is as wide as ${character}`)
  return letter
}

function mapTexts(value: unknown, change: (key: string, text: string) => string): unknown {
  if (value instanceof Map) return new Map([...value].map(([key, inner]) => [key, mapTexts(inner, change)]))
  if (Array.isArray(value)) return value.map((inner) => mapTexts(inner, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isText = typeof inner === 'string' && (textKeys.has(key) || key === 'href' || key === 'website')
      return [key, isText ? change(key, inner) : mapTexts(inner, change)]
    }),
  )
}
