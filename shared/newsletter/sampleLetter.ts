import type { TFunction } from 'i18next'
import { FigureId } from '../contract/scalars.ts'
import type { Language } from '../i18n/catalogue.ts'
import type { Inline, Paragraph } from '../post/document.ts'
import type { Figure, PostContent } from '../post/post.ts'

const figureIds = [FigureId.parse(1), FigureId.parse(2)] as const

/** A letter made up to look at a theme in: something of everything that a theme has a colour for. */
export function sampleLetter(t: TFunction, language: Language): PostContent {
  const text = (words: string): Inline => ({ type: 'text', text: words })
  const paragraph = (...content: Inline[]): Paragraph => ({ type: 'paragraph', content })
  const link: Inline = {
    type: 'text',
    text: t('themes.sample.link'),
    marks: [{ type: 'link', attrs: { href: 'https://www.example.com/' } }],
  }
  return {
    title: t('themes.sample.title'),
    lede: t('themes.sample.lede'),
    body: {
      type: 'doc',
      content: [
        paragraph(text(t('themes.sample.text')), text(' '), link, text('.')),
        { type: 'button', attrs: { label: t('themes.sample.button'), href: 'https://www.example.com/' } },
        { type: 'heading', attrs: { level: 2 }, content: [text(t('themes.sample.heading'))] },
        { type: 'figureRow', attrs: { figures: [...figureIds] } },
        {
          type: 'blockquote',
          attrs: { name: t('themes.sample.speaker'), role: t('themes.sample.role'), portrait: null },
          content: [paragraph(text(t('themes.sample.quote')))],
        },
        {
          type: 'event',
          attrs: {
            ...{ title: t('themes.sample.event'), starts: '2027-02-11T13:00', ends: '2027-02-11T15:00' },
            ...{ zone: 'Europe/Stockholm', place: t('themes.sample.place'), href: '' },
          },
        },
      ],
    },
    ...{ tags: [], link: null, language, subject: null, preheader: null, ownWords: [], networks: {} },
  }
}

export function sampleFigures(t: TFunction): ReadonlyMap<FigureId, Figure> {
  const shared = { unit: '', precision: 'exact', period: '2026', query: null } as const
  const source = t('themes.sample.source')
  const [first, second] = figureIds
  return new Map([
    [first, { id: first, ...shared, source, name: t('themes.sample.figure'), value: 128, form: 'number' }],
    [
      second,
      {
        id: second,
        ...shared,
        source,
        name: t('themes.sample.growth'),
        value: 24,
        form: 'change',
        unit: '%',
      },
    ],
  ])
}
