import { describe, expect, it } from 'vitest'
import type { FigureId } from '../contract/scalars.ts'
import type { Language } from '../i18n/catalogue.ts'
import type { Block, PostDocument } from './document.ts'
import type { Figure } from './post.ts'
import { spellOutFigures } from './spellOutFigures.ts'

const id = (number: number) => number as FigureId
const figure = (number: number, change: Partial<Figure>): Figure => ({
  ...{ id: id(number), name: 'besök', value: 0, unit: '', form: 'number', precision: 'exact', query: null },
  ...{ period: '2020', source: 'Matomo' },
  ...change,
})
const figures = new Map(
  [
    figure(1, { value: 48_000, precision: 'nearly', unit: 'personer' }),
    figure(2, { value: 150, form: 'change', unit: '%' }),
    figure(3, { value: -1234.5, form: 'change' }),
  ].map((one) => [one.id, one]),
)
const chip = (number: number) => ({ type: 'figureChip' as const, attrs: { figure: id(number) } })
const text = (words: string) => ({ type: 'text' as const, text: words })
const body = (...content: Block[]): PostDocument => ({ type: 'doc', content })
const spelled = (number: number, language: Language) => {
  const [first] = spellOutFigures(
    body({ type: 'paragraph', content: [text('Vi ser '), chip(number), text('.')] }),
    figures,
    language,
  ).content
  const inlines = first?.type === 'paragraph' ? (first.content ?? []) : []
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : inline.type)).join('')
}

describe('a figure in the running text', () => {
  it('is written in the Swedish way, held together by no-break spaces, with a true minus sign', () => {
    expect(spelled(1, 'sv')).toBe('Vi ser nära\u00a048\u00a0000\u00a0personer.')
    expect(spelled(2, 'sv')).toBe('Vi ser +150\u00a0%.')
    expect(spelled(3, 'sv')).toBe('Vi ser \u22121\u00a0234,5.')
  })

  it('is written in the English way', () => {
    expect(spelled(1, 'en')).toBe('Vi ser nearly\u00a048,000\u00a0personer.')
    expect(spelled(2, 'en')).toBe('Vi ser +150%.')
    expect(spelled(3, 'en')).toBe('Vi ser \u22121,234.5.')
  })

  it('is nothing where the workspace does not have it', () => {
    expect(spelled(9, 'sv')).toBe('Vi ser .')
  })

  it('is found wherever text can stand: headings, lists, quotes, tables, and what only some counties see', () => {
    const paragraph = { type: 'paragraph' as const, content: [chip(2)] }
    const document = body(
      { type: 'heading', attrs: { level: 2 }, content: [chip(2)] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] },
      { type: 'blockquote', content: [paragraph] },
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph] }] }],
      },
      { type: 'countyOnly', attrs: { counties: [] }, content: [paragraph] },
    )
    const written = JSON.stringify(spellOutFigures(document, figures, 'sv'))
    expect(written).not.toContain('figureChip')
    expect(written.split('+150\u00a0%')).toHaveLength(6)
  })

  it('leaves everything else as it is', () => {
    const document = body(
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'Fet', marks: [{ type: 'bold' }] }, { type: 'hardBreak' }],
      },
      { type: 'figureRow', attrs: { figures: [id(1)] } },
      { type: 'horizontalRule' },
    )
    expect(spellOutFigures(document, figures, 'sv')).toEqual(document)
  })
})
