import { expect, it } from 'vitest'
import type { FigureId, MentionId } from '../contract/scalars.ts'
import type { Block, Inline } from '../post/document.ts'
import type { Figure, PostContent } from '../post/post.ts'
import { deriveVariant } from './deriveVariant.ts'
import { type Network, networks } from './network.ts'

const text = (written: string): Inline => ({ type: 'text', text: written })
const paragraph = (...content: (string | Inline)[]): Block => ({
  type: 'paragraph',
  content: content.map((one) => (typeof one === 'string' ? text(one) : one)),
})
const heading = (written: string): Block => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [text(written)],
})
const list = (...items: string[]): Block => ({
  type: 'bulletList',
  content: items.map((item) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [text(item)] }],
  })),
})
const button = (label: string, href: string): Block => ({ type: 'button', attrs: { label, href } })
const figureRow = (...ids: number[]): Block => ({ type: 'figureRow', attrs: { figures: ids as FigureId[] } })
const field: Inline = { type: 'mergeField', attrs: { field: 'contact.name' } }
const signature: Block = {
  type: 'signature',
  attrs: { name: 'Rektorn', role: 'Kansliet', organisation: 'Lärcentrum Inland' },
}

const post = (part: Partial<PostContent>, ...blocks: Block[]): PostContent => ({
  title: '',
  lede: '',
  tags: [],
  link: null,
  language: 'sv',
  subject: null,
  preheader: null,
  ownWords: [],
  networks: {},
  ...part,
  body: { type: 'doc', content: blocks },
})
const visits: Figure = {
  id: 1 as FigureId,
  name: 'besök på webbplatsen',
  value: 150,
  unit: '%',
  form: 'change',
  precision: 'exact',
  period: '2020 jämfört med 2019',
  source: 'Webbstatistiken',
  query: null,
}
const applications: Figure = {
  ...visits,
  id: 2 as FigureId,
  name: 'ansökningar om yrkeshögskola',
  value: 26,
  unit: '',
  form: 'number',
  period: 'inför 2021',
}
const write = (content: PostContent, network: Network, figures = [visits, applications]) =>
  deriveVariant({ content, figures, mentions: [] }, network).text.replaceAll('\u00a0', ' ')

const link = 'https://lycksele.example/brev'
const letter = post(
  {
    title: 'Vi syntes i fyra län',
    lede: 'Fler än någonsin hittar till oss. Det är er förtjänst.',
    link,
    tags: ['yrkeshögskola norr', 'SLU', 'Norrland'],
  },
  paragraph('Hej ', field, ','),
  paragraph('i november beslutade våra kommuner att satsa på nytt. Det blev ett annat år än vi trodde.'),
  heading('Året i siffror'),
  figureRow(2, 1),
  paragraph('Vi har hörts i radio i alla fyra länen.'),
  heading('Högskolan har kommit närmare'),
  paragraph('Vi samarbetar med två lärosäten:'),
  list('Umeå universitet', 'Mittuniversitetet'),
  paragraph('Ni ', field, ' är viktiga för oss. Tack för i år.'),
  button('Läs hela berättelsen', link),
  paragraph('Med vänliga hälsningar'),
  signature,
)

it('says one thought on Bluesky and X: hook, strongest figure, link, hashtags', () => {
  const thought = [
    'Vi syntes i fyra län',
    'Fler än någonsin hittar till oss. Det är er förtjänst.',
    '+150 % besök på webbplatsen 2020 jämfört med 2019.',
    link,
    '#YrkeshögskolaNorr #SLU',
  ].join('\n\n')
  expect(write(letter, 'bluesky')).toBe(thought)
  expect(write(letter, 'x')).toBe(thought)
})

it('tells the whole story on LinkedIn, in short paragraphs and list points, without what is only a letter’s', () => {
  expect(write(letter, 'linkedin')).toBe(
    [
      'Vi syntes i fyra län',
      'Fler än någonsin hittar till oss. Det är er förtjänst.',
      'I november beslutade våra kommuner att satsa på nytt. Det blev ett annat år än vi trodde.',
      'Året i siffror:\n• 26 ansökningar om yrkeshögskola inför 2021\n• +150 % besök på webbplatsen 2020 jämfört med 2019',
      'Vi har hörts i radio i alla fyra länen.',
      'Vi samarbetar med två lärosäten:\n• Umeå universitet\n• Mittuniversitetet',
      'Tack för i år.',
      `Läs hela berättelsen: ${link}`,
      '#YrkeshögskolaNorr #SLU #Norrland',
    ].join('\n\n'),
  )
})

it('names the profile on Instagram, where no link in the text leads anywhere, in the post’s language', () => {
  expect(write(letter, 'instagram')).toContain('\n\nLänken finns i vår profil.\n\n#')
  expect(write({ ...letter, language: 'en' }, 'instagram')).toContain('\n\nThe link is in our profile.\n\n#')
  expect(write(letter, 'instagram')).not.toContain('https://')
  expect(write({ ...letter, link: null, body: { type: 'doc', content: [] } }, 'instagram')).not.toContain(
    'Länken',
  )
})

it('gives every section its first sentence before any gets its second', () => {
  const filler = `${'Ord '.repeat(60)}slut.`
  const long = post(
    { title: 'Tre saker' },
    paragraph(`Första saken. ${filler} ${filler}`),
    heading('Andra'),
    paragraph(`Andra saken. ${filler}`),
    heading('Tredje'),
    paragraph(`Tredje saken. ${filler}`),
  )
  const story = write(long, 'facebook')
  expect(story).toMatch(/^Tre saker\n\nFörsta saken\.[^\n]*\n\nAndra saken\.[^\n]*\n\nTredje saken\./)
})

it('lets the lede lead where the title is a mere label', () => {
  const label = post({ title: 'Decemberbrev', lede: 'Vi syntes i fyra län.', link })
  expect(write(label, 'bluesky')).toBe(`Vi syntes i fyra län.\n\n${link}`)
  expect(write(post({ title: 'Decemberbrev' }), 'bluesky')).toBe('Decemberbrev')
})

it('lets the strongest figure lead where there is neither title nor lede', () => {
  expect(write(post({ link }, figureRow(2, 1)), 'x')).toBe(
    `+150 % besök på webbplatsen 2020 jämfört med 2019.\n\n${link}`,
  )
})

it('does not repeat under the hook the figure that the hook tells', () => {
  const told = post({ title: '150 procent fler besök' }, figureRow(1, 2))
  expect(write(told, 'bluesky')).toBe('150 procent fler besök\n\n26 ansökningar om yrkeshögskola inför 2021.')
})

it('never leads with a greeting or a merge field, and drops only the sentence that speaks to one person', () => {
  const greeting = post(
    {},
    paragraph('Hej ', field, ', nu är brevet här. Din kommun ', field, ' är med. Läs gärna.'),
  )
  for (const network of networks) expect(write(greeting, network)).toBe('Nu är brevet här. Läs gärna.')
})

it('still says something where a post is nothing but a greeting', () => {
  for (const network of networks) expect(write(post({}, paragraph('Hej ', field, '!')), network)).toBe('Hej!')
})

it('skips figures that the workspace has no more, and the ones the body does not show', () => {
  expect(write(post({ title: 'Året' }, figureRow(7)), 'linkedin')).toBe('Året')
  expect(write(post({ title: 'Året' }), 'bluesky')).toBe('Året')
})

it('keeps a quotation in the language’s own marks', () => {
  const quoted = post({ title: 'Röster' }, paragraph('Rektorn säger:'), {
    type: 'blockquote',
    content: [{ type: 'paragraph', content: [text('Det är här det händer.')] }],
  })
  expect(write(quoted, 'linkedin')).toBe('Röster\n\nRektorn säger:\n”Det är här det händer.”')
})

it('leaves out a sentence that only leads to a button', () => {
  const lead = post(
    { title: 'Anmäl dig' },
    paragraph('Kursen börjar i mars. Anmäl dig här:'),
    button('Till anmälan', link),
  )
  expect(write(lead, 'facebook')).toBe(`Anmäl dig\n\nKursen börjar i mars.\n\nTill anmälan: ${link}`)
})

it('finds the link in the button, or in the text, where the post has none of its own', () => {
  const inText = paragraph({
    type: 'text',
    text: 'Läs här.',
    marks: [{ type: 'link', attrs: { href: link } }],
  })
  expect(deriveVariant({ content: post({}, button('Läs', link)), figures: [], mentions: [] }, 'x').link).toBe(
    link,
  )
  expect(deriveVariant({ content: post({}, inText), figures: [], mentions: [] }, 'x').link).toBe(link)
  expect(
    deriveVariant(
      { content: post({ link: 'mailto:kansli@lycksele.example' }), figures: [], mentions: [] },
      'x',
    ).link,
  ).toBeNull()
})

it('cuts a title that does not fit between two words, and keeps the link whole', () => {
  const long = write(post({ title: 'Norrlandskommunerna '.repeat(15).trim(), link }), 'x')
  expect(long).toMatch(/^(?:Norrlandskommunerna )+Norrlandskommunerna…\n\nhttps:\/\/lycksele\.example\/brev$/)
})

const image = (asset: string, alt: string | null, decorative = false): Block => ({
  type: 'image',
  attrs: { asset, alt, decorative, width: 1200, height: 630 },
})
const imagesOf = (content: PostContent, network: Network = 'bluesky') =>
  deriveVariant({ content, figures: [], mentions: [] }, network).images.map(({ asset, alt }) => [asset, alt])

it('takes every image along that means something, in the body’s order, as many as the network takes', () => {
  const images = [image('a', '', true), image('b', null), image('c', 'En röd stuga.'), image('b', null)]
  expect(imagesOf(post({}, ...images))).toEqual([
    ['b', null],
    ['c', 'En röd stuga.'],
  ])
  expect(imagesOf(post({}, ...images.slice(0, 1), image('z', '', true)))).toEqual([['a', '']])
  expect(imagesOf(post({}))).toEqual([])
  const many = Array.from({ length: 12 }, (_, index) => image(`${index}`, 'Bild.'))
  expect(networks.map((network) => imagesOf(post({}, ...many), network).length)).toEqual([
    4, 4, 12, 10, 4, 10,
  ])
})

it('has the images and texts that the officer chose, without what the body no longer has', () => {
  const chosen = (images: string[] | null, alts: Record<string, string> = {}) => {
    const choices = { thread: false, numbered: true, hashtags: null, linkCard: true, images, alts }
    const content = post({ networks: { bluesky: choices } }, image('a', 'Ett.'), image('b', 'Två.'))
    return imagesOf(content).map(([asset, alt]) => `${asset} ${alt}`)
  }
  expect(chosen(['b', 'gone', 'a', 'b'])).toEqual(['b Två.', 'a Ett.'])
  expect(chosen(['b'], { b: 'Två till.', a: 'Ett till.' })).toEqual(['b Två till.'])
  expect(chosen([])).toEqual([])
  expect(chosen(['gone'])).toEqual(['a Ett.', 'b Två.'])
  expect(chosen(null, { a: '  ' })).toEqual(['a Ett.', 'b Två.'])
})

it('takes a focal point along with its image, and to cards whose image is ours', () => {
  const focus = { x: 0.2, y: 0.9 }
  const focused: Block = {
    type: 'image',
    attrs: { asset: 'a', alt: 'Ett.', decorative: false, width: 1200, height: 630, focus },
  }
  const choices = { thread: false, numbered: true, hashtags: null, linkCard: true, images: [], alts: {} }
  const bare = { mastodon: choices, bluesky: choices }
  const variantOf = (content: PostContent, network: Network) =>
    deriveVariant({ content, figures: [], mentions: [] }, network)
  expect(variantOf(post({}, focused, image('b', 'Två.')), 'mastodon').images).toEqual([
    { asset: 'a', alt: 'Ett.', focus },
    { asset: 'b', alt: 'Två.' },
  ])
  const linked = post({ link, networks: bare }, focused)
  expect(variantOf(linked, 'bluesky').posts[0]?.card).toMatchObject({ image: 'a', focus })
  expect(variantOf(linked, 'mastodon').posts[0]?.card).not.toHaveProperty('focus')
})

it('shows the link as a card where no image is, in the post where the link stands', () => {
  const cards = (content: PostContent, network: Network) =>
    deriveVariant({ content, figures: [], mentions: [] }, network).posts.map(
      ({ card }) => card?.title ?? null,
    )
  const short = post({ title: 'Vi syntes', lede: 'Fyra län.', link })
  expect(cards(short, 'facebook')).toEqual(['Vi syntes'])
  expect(cards(short, 'instagram')).toEqual([null])
  expect(cards({ ...short, body: { type: 'doc', content: [image('a', 'Ett.')] } }, 'facebook')).toEqual([
    null,
  ])
  const off = { thread: false, numbered: true, hashtags: null, linkCard: false, images: null, alts: {} }
  expect(cards({ ...short, networks: { facebook: off } }, 'facebook')).toEqual([null])
})

it('makes as many of the tags hashtags as the officer wants, and no more than the network takes', () => {
  const tags = ['ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju']
  const hashtagsOn = (network: Network, hashtags: number | null) => {
    const choices = { thread: false, numbered: true, hashtags, linkCard: true, images: null, alts: {} }
    const content = post({ title: 'Vi syntes i fyra län', tags, networks: { [network]: choices } })
    return deriveVariant({ content, figures: [], mentions: [] }, network).hashtags.join(' ')
  }
  expect(hashtagsOn('bluesky', null)).toBe('#Ett #Två')
  expect(hashtagsOn('bluesky', 0)).toBe('')
  expect(hashtagsOn('bluesky', 3)).toBe('#Ett #Två #Tre')
  expect(hashtagsOn('instagram', 30)).toBe('#Ett #Två #Tre #Fyra #Fem')
})

it('becomes a thread where the officer wants one: the longer story, images first, link and hashtags last', () => {
  const thread = { thread: true, numbered: true, hashtags: null, linkCard: true, images: null, alts: {} }
  const content = {
    ...letter,
    networks: { bluesky: thread, facebook: thread },
    body: { ...letter.body, content: [...letter.body.content, image('a', 'Ett.')] },
  }
  const { posts, text } = deriveVariant({ content, figures: [visits, applications], mentions: [] }, 'bluesky')
  expect(posts.map((one) => one.text.replaceAll('\u00a0', ' ').split('\n\n'))).toEqual([
    [
      'Vi syntes i fyra län',
      'Fler än någonsin hittar till oss. Det är er förtjänst.',
      'I november beslutade våra kommuner att satsa på nytt. Det blev ett annat år än vi trodde.',
      'Året i siffror:\n• 26 ansökningar om yrkeshögskola inför 2021\n• +150 % besök på webbplatsen 2020 jämfört med 2019',
      '1/2',
    ],
    [
      'Vi har hörts i radio i alla fyra länen.',
      'Vi samarbetar med två lärosäten:\n• Umeå universitet\n• Mittuniversitetet',
      'Tack för i år.',
      `Läs hela berättelsen: ${link}`,
      '#YrkeshögskolaNorr #SLU',
      '2/2',
    ],
  ])
  expect(text).not.toContain('1/2')
  expect(posts.map(({ images, card }) => [images.length, card === null])).toEqual([
    [1, true],
    [0, false],
  ])
  const plain = deriveVariant({ content, figures: [visits, applications], mentions: [] }, 'facebook')
  expect(plain.thread).toBeNull()
  expect(plain.posts).toHaveLength(1)
})

it('writes a known name as its handle where that makes a mention, and as the name elsewhere', () => {
  const mentions = [
    { id: 1 as MentionId, name: 'Umeå universitet', handles: { bluesky: 'umu.example', x: 'umu' } },
  ]
  const content = post({ title: 'Umeå universitet kommer', lede: 'Umeå universitet bjuder in.' })
  const on = (network: Network) => deriveVariant({ content, figures: [], mentions }, network).text
  expect(on('bluesky')).toBe('@umu.example kommer\n\nUmeå universitet bjuder in.')
  expect(on('x')).toBe('Umeå universitet kommer\n\n@umu bjuder in.')
  expect(on('mastodon')).toBe('Umeå universitet kommer\n\nUmeå universitet bjuder in.')
  expect(on('linkedin')).toBe('Umeå universitet kommer\n\nUmeå universitet bjuder in.')
})
