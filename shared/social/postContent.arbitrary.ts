import fc from 'fast-check'
import type { FigureId, MentionId } from '../contract/scalars.ts'
import { type Block, type Inline, type InnerBlock, mergeFields, type Paragraph } from '../post/document.ts'
import type { Figure, PostContent } from '../post/post.ts'
import type { Mention } from './mention.ts'
import { networks } from './network.ts'
import { visibilities } from './visibility.ts'

/** Text as officers write and paste it: sentences, greetings, addresses, emoji, very long words, anything. */
const words = fc.constantFrom(
  'Norrland',
  'kommunerna',
  'är',
  'Åsele',
  '26',
  '48\u00a0000',
  'växer.',
  'Vem?',
  't.ex.',
  '”Alla!”',
  'Hej',
  'utan:',
  '👩‍🎓',
  '#skola',
  'lycksele.se',
  'https://lycksele.example/brev_(nytt)?x=1',
  'a'.repeat(400),
)
const prose = fc.array(words, { maxLength: 60 }).map((list) => list.join(' '))
export const someText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: prose },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.constant('') },
)

const href = fc.constantFrom(
  'https://lycksele.example/brev',
  'http://asele.example',
  'https://åsele.example/nytt?år=2020#1',
  `https://lycksele.example/${'lang-'.repeat(70)}`,
)
const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 5,
    arbitrary: someText.filter((text) => text !== '').map((text): Inline => ({ type: 'text', text })),
  },
  fc.record({ text: words, link: href }).map(
    ({ text, link }): Inline => ({
      type: 'text',
      text,
      marks: [{ type: 'link', attrs: { href: link } }],
    }),
  ),
  fc.constant<Inline>({ type: 'hardBreak' }),
  words.map((text): Inline => ({ type: 'text', text, marks: [{ type: 'language', attrs: { lang: 'en' } }] })),
  fc
    .integer({ min: 1, max: 5 })
    .map((id): Inline => ({ type: 'figureChip', attrs: { figure: id as FigureId } })),
  fc.constantFrom(...mergeFields).map((field): Inline => ({ type: 'mergeField', attrs: { field } })),
)
const paragraph: fc.Arbitrary<Paragraph> = fc
  .array(inline, { maxLength: 4 })
  .map((content) => ({ type: 'paragraph', content }))
const items = fc
  .array(paragraph, { minLength: 1, maxLength: 4 })
  .map((list) => list.map((item) => ({ type: 'listItem' as const, content: [item] })))

const someQuote = fc.record({ name: someText, role: words, said: paragraph, shown: fc.boolean() }).map(
  ({ name, role, said, shown }): InnerBlock => ({
    type: 'blockquote',
    attrs: {
      name: name.slice(0, 200),
      role: role.slice(0, 200),
      portrait: shown
        ? { asset: 'b'.repeat(64), alt: 'Rektorn', decorative: false, width: 300, height: 400 }
        : null,
    },
    content: [said],
  }),
)
const wallTime = fc.constantFrom('', '2026-12-18T09:00', '2026-12-20T11:30', '2026-99-99T99:99')
const someEvent = fc
  .record({ title: someText, starts: wallTime, ends: wallTime, place: someText, link: href })
  .map(
    ({ title, starts, ends, place, link }): InnerBlock => ({
      type: 'event',
      attrs: {
        title: title.slice(0, 300),
        ...{ starts, ends, zone: 'Europe/Stockholm' },
        place: place.slice(0, 300),
        href: link,
      },
    }),
  )
const someTable = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map(
  (cells): InnerBlock => ({
    type: 'table',
    content: [{ type: 'tableRow', content: cells.map((cell) => ({ type: 'tableCell', content: [cell] })) }],
  }),
)

const assets = [...'abcdef'].map((letter) => letter.repeat(64))
const someImage = fc
  .record({
    ...{ asset: fc.constantFrom(...assets), alt: fc.option(someText), decorative: fc.boolean() },
    focus: fc.constantFrom(undefined, { x: 0.3, y: 0 }),
  })
  .map(
    ({ focus, ...image }): InnerBlock => ({
      type: 'image',
      attrs: { ...image, width: 1200, height: 630, ...(focus && { focus }) },
    }),
  )
const someButton = fc
  .record({ label: words.map((word) => word.slice(0, 120)), href })
  .map((attrs): InnerBlock => ({ type: 'button', attrs }))
const someFigureRow = fc
  .array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 })
  .map((ids): InnerBlock => ({ type: 'figureRow', attrs: { figures: ids as FigureId[] } }))

export const someBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc
    .array(inline, { maxLength: 2 })
    .map((content): Block => ({ type: 'heading', attrs: { level: 2 }, content })),
  items.map((content): Block => ({ type: 'bulletList', content })),
  items.map((content): Block => ({ type: 'orderedList', content })),
  paragraph.map((one): Block => ({ type: 'blockquote', content: [one] })),
  someQuote,
  someEvent,
  someTable,
  fc
    .array(fc.oneof(paragraph, someEvent, someTable, someQuote, someImage, someButton, someFigureRow), {
      minLength: 1,
      maxLength: 3,
    })
    .map((content): Block => ({ type: 'countyOnly', attrs: { counties: [] }, content })),
  fc.constant<Block>({ type: 'horizontalRule' }),
  someImage,
  someButton,
  someFigureRow,
  fc.constant<Block>({
    type: 'signature',
    attrs: { name: 'Rektorn', role: 'Kansliet', organisation: 'Kommunalförbundet' },
  }),
)

/** Threads or not, numbered or not, hashtags, chosen images, own alternative texts; a network without any goes by the rules. */
const someChoices: fc.Arbitrary<PostContent['networks']> = fc.dictionary(
  fc.constantFrom(...networks),
  fc.record({
    veil: fc.record({ warning: fc.string({ maxLength: 100 }), sensitive: fc.boolean() }),
    visibility: fc.constantFrom(...visibilities),
    thread: fc.boolean(),
    numbered: fc.boolean(),
    linkCard: fc.boolean(),
    hashtags: fc.option(fc.integer({ min: 0, max: 30 })),
    images: fc.option(fc.array(fc.constantFrom(...assets), { maxLength: 8 })),
    alts: fc.dictionary(fc.constantFrom(...assets), someText, { maxKeys: 3 }),
  }),
)

/** Names inside each other, with handles shorter and longer than they are. */
export const someMentions: fc.Arbitrary<Mention[]> = fc
  .subarray([
    {
      name: 'Norrland',
      handles: { bluesky: 'norrland.example', mastodon: 'nord@server.example', x: 'nord' },
    },
    { name: 'Norrland är', handles: { bluesky: 'a.example', instagram: 'norrland.se' } },
    {
      name: 'Vem',
      handles: { bluesky: `${'lang-'.repeat(12)}a.example`, mastodon: `vem@${'lang-'.repeat(12)}a.example` },
    },
    { name: 'kommunalförbundet', handles: { bluesky: 'kommunalforbundet.example', x: 'kommunalforbund' } },
    { name: 'example', handles: { bluesky: 'norrland.example', x: 'example' } },
  ])
  .map((list) => list.map((mention, index) => ({ ...mention, id: (index + 1) as MentionId })))

const someTag = fc.oneof(
  words.map((word) => word.slice(0, 60)),
  fc.constantFrom('yrkeshögskola norr', 'SLU', '2020'),
)
export const someContent: fc.Arbitrary<PostContent> = fc.record({
  title: someText.map((text) => text.slice(0, 300).toWellFormed()),
  lede: someText,
  body: fc.array(someBlock, { maxLength: 8 }).map((content) => ({ type: 'doc' as const, content })),
  tags: fc.array(someTag, { maxLength: 6 }),
  link: fc.option(href),
  language: fc.constantFrom('sv' as const, 'en' as const),
  subject: fc.constant(null),
  preheader: fc.constant(null),
  ownWords: fc.constant([]),
  networks: someChoices,
})

export const someFigures: fc.Arbitrary<Figure[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom('besök på webbplatsen', 'Sökande', 'unika personer'),
      value: fc.oneof(
        fc.integer({ min: -200, max: 100_000 }),
        fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
      ),
      unit: fc.constantFrom('%', '', 'personer'),
      form: fc.constantFrom('number' as const, 'change' as const),
      precision: fc.constantFrom('exact' as const, 'nearly' as const),
      period: fc.constantFrom('', '2020', '2020 mot 2019'),
      source: fc.constant('Webbstatistiken'),
      query: fc.constant(null),
    }),
    { maxLength: 5 },
  )
  .map((list) => list.map((figure, index) => ({ ...figure, id: (index + 1) as FigureId })))
