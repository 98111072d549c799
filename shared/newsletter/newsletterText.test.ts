import { expect, test } from 'vitest'
import { FigureId } from '../contract/scalars.ts'
import { createTranslator } from '../i18n/translator.ts'
import type { Block, Inline, Mark } from '../post/document.ts'
import type { Figure } from '../post/post.ts'
import { characters } from '../text/wrapText.ts'
import { defaultSettings } from '../workspace/settings.ts'
import { defaultTheme } from './builtInThemes.ts'
import { newsletterText } from './newsletterText.ts'
import { personalise } from './personalise.ts'

const t = createTranslator('sv')

function textOf(blocks: Block[], figures: Figure[] = []): string {
  return newsletterText({
    content: {
      title: 'Tack för i år',
      lede: 'Det här hände.',
      body: { type: 'doc', content: blocks },
      tags: [],
      link: null,
      language: 'sv',
      subject: null,
      preheader: null,
      ownWords: [],
      networks: {},
    },
    figures: new Map(figures.map((figure) => [figure.id, figure])),
    organisation: {
      ...defaultSettings.organisation,
      name: 'Lärcentrum Inland',
      postalAddress: 'Storgatan 1',
    },
    t,
    imageSource: () => '',
    theme: defaultTheme,
  })
}

/** The letter between lede and footer. */
function bodyOf(...blocks: Block[]): string {
  return textOf(blocks).split('Det här hände.\n\n')[1]?.split('\n\n-----')[0] ?? ''
}

const text = (words: string, ...marks: Mark[]): Inline => ({ type: 'text', text: words, marks })
const link = (href: string): Mark => ({ type: 'link', attrs: { href } })
const paragraph = (...content: Inline[]) => ({ type: 'paragraph' as const, content })
const item = (...content: (Block & { type: 'paragraph' | 'bulletList' | 'orderedList' })[]) => ({
  type: 'listItem' as const,
  content,
})

test('title, lede and footer frame the letter', () => {
  expect(textOf([])).toBe(
    [
      'Tack för i år',
      '=============',
      '',
      'Det här hände.',
      '',
      '-'.repeat(72),
      'Lärcentrum Inland',
      'Storgatan 1',
      '',
      'Du får det här brevet som kontakt till Lärcentrum Inland.',
      'Vill du inte ha fler brev från oss?',
      '\ufdd0unsubscribe\ufdd1\ufdd2',
      '',
    ].join('\n'),
  )
})

test('wraps at 72 characters, but never an address', () => {
  const long = `https://larcentrum.example/${'a'.repeat(100)}`
  const lines = bodyOf(paragraph(text(`${'ord '.repeat(60)}${long}`))).split('\n')
  for (const line of lines) expect(characters(line) <= 72 || line === long).toBe(true)
  expect(lines).toContain(long)
})

test('numbers links once each and lists them at the end; an address written out needs no number', () => {
  const one = link('https://ett.example/')
  expect(
    bodyOf(
      paragraph(text('Se '), text('hela ', one), text('rapporten', one, { type: 'bold' }), text(' nu.')),
      paragraph(text('Samma igen', one), text(', och '), text('två', link('https://tva.example/'))),
      paragraph(text('kansli@a.example', link('mailto:kansli@a.example'))),
    ),
  ).toBe(
    [
      'Se hela rapporten\u00a0[1] nu.',
      '',
      'Samma igen\u00a0[1], och två\u00a0[2]',
      '',
      'kansli@a.example',
      '',
      'Länkar:',
      '[1] https://ett.example/',
      '[2] https://tva.example/',
    ].join('\n'),
  )
})

test('lists keep their numbers and their nesting', () => {
  const inner: Block = {
    type: 'bulletList',
    content: [item(paragraph(text('inre')), paragraph(text('mer')))],
  }
  expect(
    bodyOf({
      type: 'orderedList',
      attrs: { start: 9 },
      content: [item(paragraph(text('nio')), inner), item(paragraph(text('tio ord '.repeat(12))))],
    }),
  ).toBe(
    [
      '9. nio',
      '   - inre',
      '     mer',
      '10. tio ord tio ord tio ord tio ord tio ord tio ord tio ord tio ord tio',
      '    ord tio ord tio ord tio ord',
    ].join('\n'),
  )
})

test('quotes, headings, dividers, buttons and signatures have a form of their own', () => {
  expect(
    bodyOf(
      { type: 'heading', attrs: { level: 2 }, content: [text('Rubrik')] },
      { type: 'blockquote', content: [paragraph(text('Sagt.')), paragraph(text('Igen.'))] },
      { type: 'horizontalRule' },
      { type: 'button', attrs: { label: 'Läs mer', href: 'https://ett.example/' } },
      { type: 'button', attrs: { label: 'Leder ingenstans', href: '' } },
      { type: 'signature', attrs: { name: 'Kanslichef', role: '', organisation: 'Inlandet' } },
    ),
  ).toBe(
    [
      'Rubrik\n------',
      '> Sagt.\n>\n> Igen.',
      '* * *',
      'Läs mer:\nhttps://ett.example/',
      'Kanslichef\nInlandet',
    ].join('\n\n'),
  )
})

test('figures stand in columns, their numbers ending under each other', () => {
  const figure = (id: number, value: number, name: string): Figure => ({
    id: FigureId.parse(id),
    name,
    value,
    unit: '',
    form: 'number',
    precision: 'exact',
    period: '2020',
    source: 'Egen statistik',
    query: null,
  })
  const figures = [figure(1, 48000, 'personer'), figure(2, 26, 'ansökningar')]
  const row: Block = { type: 'figureRow', attrs: { figures: figures.map(({ id }) => id) } }
  expect(textOf([row], figures)).toContain(
    [
      '48\u00a0000  personer',
      '        2020. Källa: Egen statistik',
      '    26  ansökningar',
      '        2020. Källa: Egen statistik',
    ].join('\n'),
  )
})

test('a merge field takes the recipient’s value, or kind words where there is none, and stays on its line', () => {
  const field = { type: 'mergeField' as const, attrs: { field: 'contact.municipality' as const } }
  const rendering = { html: '', text: textOf([paragraph(text('Kära kollegor i '), field, text(','))]) }
  const recipient = {
    name: '',
    municipality: 'Lycksele',
    county: '',
    countyCode: null,
    unsubscribeMailto: 'mailto:a@b.example',
  }
  expect(personalise(rendering, recipient).text).toContain('Kära kollegor i Lycksele,')
  const unknown = personalise(rendering, { ...recipient, municipality: '' }).text
  expect(unknown).toContain('Kära kollegor i din kommun,')
  expect(unknown).toContain('\nmailto:a@b.example\n')
})

test('no line is too long for the longest names of places', () => {
  const county = { type: 'mergeField' as const, attrs: { field: 'contact.county' as const } }
  const words = Array.from({ length: 40 }, (_, at) => [text('ord '.repeat(at)), county, text(' ')]).flat()
  const filled = personalise(
    { html: '', text: textOf([paragraph(...words)]) },
    {
      ...{ name: '', municipality: '', county: 'Västra Götaland', countyCode: null },
      unsubscribeMailto: 'mailto:a@b.example',
    },
  ).text
  for (const line of filled.split('\n')) expect(characters(line)).toBeLessThanOrEqual(72)
})
