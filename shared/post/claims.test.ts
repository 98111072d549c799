import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FigureId } from '../contract/scalars.ts'
import { deriveVariant } from '../social/deriveVariant.ts'
import { networks } from '../social/network.ts'
import { type Claim, type ClaimSource, findClaims, groupClaims } from './claims.ts'
import type { Block } from './document.ts'
import type { Figure, PostContent } from './post.ts'

const id = (number: number) => number as FigureId
const base = {
  form: 'number',
  precision: 'exact',
  period: '2020',
  source: 'Matomo',
  query: null,
  unit: '',
} as const
const visits: Figure = {
  ...base,
  id: id(1),
  name: 'besök på webbplatsen',
  value: 150,
  unit: '%',
  form: 'change',
}
const people: Figure = { ...base, id: id(2), name: 'unika personer', value: 48_000, precision: 'nearly' }
const applications: Figure = { ...base, id: id(3), name: 'ansökningar om yrkeshögskola', value: 26 }
const figures = [visits, people, applications]
const empty: PostContent = {
  ...{ title: '', lede: '', tags: [], link: null, language: 'sv', subject: null, preheader: null },
  ...{ ownWords: [], networks: {}, body: { type: 'doc', content: [] } },
}
const paragraph = (words: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text: words }],
})
const choices = { thread: false, numbered: true, images: null, hashtags: null, linkCard: true }
const event = {
  ...{ title: '', starts: '2026-12-18T09:00', ends: '2026-12-18T11:30' },
  ...{ zone: 'Europe/Stockholm', place: '', href: '' },
}
const text = (words: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })
const row = (...ids: number[]): Block => ({ type: 'figureRow', attrs: { figures: ids.map(id) } })
const claims = (content: Partial<PostContent>, variants: ClaimSource['variants'] = []) =>
  findClaims({ content: { ...empty, ...content }, figures, variants })
const body = (...content: Block[]) => ({ body: { type: 'doc' as const, content } })
const told = ({ text: words, state }: Claim) => [words, state.kind === 'bound' ? state.figure : state.kind]

describe('the numbers of a post', () => {
  it('are found in every text of it, and dates are none', () => {
    const all = claims(
      {
        title: '26 ansökningar',
        lede: 'fem lärosäten',
        subject: '7 nyheter',
        preheader: 'Den 23 december 2020',
        ...body(text('13 kommuner'), { type: 'button', attrs: { label: '3 platser kvar', href: '' } }),
      },
      [{ network: 'x', text: '4 län' }],
    )
    expect(all.map(({ key, place }) => [key, place.field])).toEqual([
      ['7 nyheter', 'subject'],
      ['26 ansökningar', 'title'],
      ['5 lärosäten', 'lede'],
      ['13 kommuner', 'body'],
      ['3 platser', 'body'],
      ['4 län', 'network'],
    ])
  })

  it('come in the order of the text, those of a row of figures among them', () => {
    const all = claims(body(text('13 kommuner'), row(2), text('26 ansökningar och 4 län')))
    expect(all.map(({ place, key }) => [place.field === 'body' && place.block, key])).toEqual([
      [1, '13 kommuner'],
      [2, expect.anything()],
      [3, '26 ansökningar'],
      [3, '4 län'],
    ])
  })

  it('are found in labels, descriptions and cells too; when and where something happens are none', () => {
    const asset = 'a'.repeat(64)
    const image = { asset, width: 1, height: 1, decorative: false }
    const alts = { [asset]: '8 bänkar' }
    const found = claims({
      networks: { bluesky: { ...choices, alts } } as PostContent['networks'],
      ...body(
        { type: 'image', attrs: { ...image, alt: '2 elever', href: '' } } as Block,
        {
          type: 'event',
          attrs: { ...event, title: 'Lunch för 3 lag', place: 'Storgatan 4, sal 5' },
        },
        {
          type: 'table',
          content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('6 kurser')] }] }],
        } as Block,
        {
          type: 'countyOnly',
          attrs: { counties: [] },
          content: [paragraph('7 möten')],
        } as Block,
        {
          type: 'blockquote',
          attrs: { name: '', role: '', portrait: { ...image, alt: 'En av 9 rektorer' } },
          content: [paragraph('Bra.')],
        } as Block,
      ),
    })
    expect(found.map(({ key, place }) => [key, place.field])).toEqual([
      ['2 elever', 'body'],
      ['3 lag', 'body'],
      ['6 kurser', 'body'],
      ['7 möten', 'body'],
      ['9 rektorer', 'body'],
      ['8 bänkar', 'network'],
    ])
  })

  it('say where they stand: the block, the run of text in it, and the place there', () => {
    const chip = { type: 'figureChip' as const, attrs: { figure: id(1) } }
    const list: Block = {
      type: 'bulletList',
      content: ['ett', 'hela 9 mil'].map((words) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: [chip, { type: 'text', text: words }] }],
      })),
    }
    const found = claims(body(text('Hej'), list))
    expect(found.map(({ place, start, end }) => [place, start, end])).toEqual([
      [{ field: 'body', block: 2, run: 0 }, 0, 1],
      [{ field: 'body', block: 2, run: 1 }, 0, 1],
      [{ field: 'body', block: 2, run: 1 }, 6, 11],
    ])
  })
})

describe('what stands behind a number', () => {
  it('is a figure where it is a chip or in a row', () => {
    const chip: Block = { type: 'paragraph', content: [{ type: 'figureChip', attrs: { figure: id(2) } }] }
    expect(claims(body(chip, row(1))).map(({ state }) => state)).toEqual([
      { kind: 'bound', figure: 2, by: 'chip' },
      { kind: 'bound', figure: 1, by: 'row' },
    ])
  })

  it('is a figure where the text tells it in its own words, precision and all', () => {
    const texts = [
      'ökade med 150 procent',
      '+150 %',
      'nära 48 000 personer',
      '26 ansökningar om yrkeshögskola',
    ]
    const found = claims(body(row(1), ...texts.map(text))).filter(
      ({ state }) => state.kind !== 'bound' || state.by === 'text',
    )
    expect(found.map(told)).toEqual([
      ['150 procent', 1],
      ['+150 %', 1],
      ['nära 48 000 personer', 2],
      ['26 ansökningar', 3],
    ])
  })

  it('is nothing where value, sign, precision or what is counted differ, though the figure is offered', () => {
    const texts = ['48 000 personer', 'över 48 000 personer', '\u2212150 %', '26 kommuner', '26', '149 %']
    const found = claims(body(...texts.map(text)))
    expect(found.map(({ state }) => state)).toEqual([
      { kind: 'open', fits: [2] },
      { kind: 'open', fits: [2] },
      { kind: 'open', fits: [] },
      { kind: 'open', fits: [3] },
      { kind: 'open', fits: [3] },
      { kind: 'open', fits: [] },
    ])
  })

  it('is nothing once the figure has moved on', () => {
    const content = { ...empty, preheader: 'ökade med 150 procent', ...body(row(1)) }
    const moved = findClaims({ content, figures: [{ ...visits, value: 148 }], variants: [] })
    expect(moved[0]?.state).toEqual({ kind: 'open', fits: [] })
  })

  it('is the officer’s own word, ticked once for every way and every channel it is written in', () => {
    const found = claims({ ownWords: ['13 kommuner'], ...body(text('Tretton kommuner')) }, [
      { network: 'bluesky', text: 'Våra 13 kommuner' },
      { network: 'x', text: 'tretton\u00a0kommuner, 14 kommuner' },
    ])
    expect(found.map(told)).toEqual([
      ['Tretton kommuner', 'own'],
      ['13 kommuner', 'own'],
      ['tretton\u00a0kommuner', 'own'],
      ['14 kommuner', 'open'],
    ])
    expect(groupClaims(found).map((group) => [group.key, group.claims.length])).toEqual([
      ['13 kommuner', 3],
      ['14 kommuner', 1],
    ])
  })
})

it('finds every figure behind what the networks are told by the rules', () => {
  const odd: Figure = { ...base, id: id(4), name: 'SLU-studenter', value: 7 }
  const content = { ...empty, title: 'Ett år', lede: 'Vi syns.', ...body(row(1, 2, 3, 4)) }
  const variants = networks.map((network) =>
    deriveVariant({ content, figures: [...figures, odd], mentions: [] }, network),
  )
  const found = findClaims({ content, figures: [...figures, odd], variants })
  expect(found.filter(({ state }) => state.kind !== 'bound')).toEqual([])
  expect(found.some(({ place }) => place.field === 'network')).toBe(true)
})

it('cuts each claim’s words out of the very place it names', () => {
  const words = fc.array(
    fc.constantFrom('13 kommuner', 'nära 48 000', 'fem', '2020', 'kl. 9', '5 %', 'och', '–'),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(words, words, (inBody, inTitle) => {
      const content = { ...empty, title: inTitle.join(' '), ...body(text(`${inBody.join(' ')} .`)) }
      for (const claim of findClaims({ content, figures, variants: [] })) {
        const whole = claim.place.field === 'title' ? content.title : `${inBody.join(' ')} .`
        expect(whole.slice(claim.start, claim.end)).toBe(claim.text)
      }
    }),
  )
})
