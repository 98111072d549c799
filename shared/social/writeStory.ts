import type { Language } from '../i18n/catalogue.ts'
import type { Figure } from '../post/post.ts'
import type { Point, Section } from './bodyPoints.ts'
import { cutText } from './cutText.ts'
import { figureClaim, figureSentence } from './figureClaim.ts'
import { strongestFirst, tellsFigure } from './figureStrength.ts'
import { fixedWords } from './fixedWords.ts'
import { figuresOf, type Material } from './material.ts'
import { type Page, places, putBeginning, putHashtags } from './page.ts'

/** A point of the body with its place on the page, and the heading where it is the first thing under one. */
interface Placed {
  readonly place: number
  readonly section: Section
  readonly point: Point
  readonly heading: string | null
}

/**
 * A text with short paragraphs and list points. After what leads, the lede and the figures, every section of the body gets
 * its first sentence (or its list) before any gets more; then those paragraphs are filled up, then the rest follows, for as
 * long as people there read. Everything stands where the body has it.
 */
export function writeStory(page: Page, material: Material, aim: number): void {
  const { hook, lede, sections, hashtags, language } = material
  const lead = hook.length > 0 ? hook : lede
  page.put(
    places.lead,
    cutText(lead, (text) => page.takes(places.lead, text)),
  )
  putHashtags(page, hashtags)
  if (lead !== lede) putBeginning(page, places.lede, lede, aim)

  const points = placedPoints(sections)
  const told = points.flatMap((placed) => putFigures(page, placed, material, aim))

  const spoken = points.filter(({ point }) => point.kind !== 'figures')
  const keys = sections.flatMap((section) => {
    const own = spoken.filter(
      (placed) => placed.section === section && canBeKey(placed.point, told, language),
    )
    return own.find((placed) => putPoint(page, placed, material, aim)) ?? []
  })
  for (const key of keys) fillUp(page, key, aim)
  for (const placed of spoken.filter((point) => !keys.includes(point))) {
    if (putPoint(page, placed, material, aim)) fillUp(page, placed, aim)
  }
}

function placedPoints(sections: readonly Section[]): Placed[] {
  const points = sections.flatMap((section) =>
    section.points.map((point, at) => ({ section, point, heading: at === 0 ? section.heading : null })),
  )
  return points.map((point, index) => ({ ...point, place: places.body + index }))
}

/** A row of figures as list points; where not all fit, the strongest of them. Gives those that did. */
function putFigures(
  page: Page,
  { place, point, heading }: Placed,
  material: Material,
  aim: number,
): Figure[] {
  if (point.kind !== 'figures') return []
  const { language, figures } = material
  const shown = figuresOf(point.ids, figures)
  const strongest = strongestFirst(shown)
  for (let most = shown.length; most > 0; most -= 1) {
    const kept = shown.filter((figure) => strongest.indexOf(figure) < most)
    const intro = point.intro ?? (most > 1 ? heading : null)
    const lines =
      intro === null && most === 1
        ? kept.map((figure) => figureSentence(figure, language))
        : kept.map((figure) => `• ${figureClaim(figure, language)}`)
    if (page.put(place, withIntro(intro, lines), aim)) return kept
  }
  return []
}

/** A paragraph's first sentence, or all of a list or quotation. */
function putPoint(
  page: Page,
  { place, point, heading }: Placed,
  { language }: Material,
  aim: number,
): boolean {
  switch (point.kind) {
    case 'paragraph':
      return page.put(place, (point.sentences[0] ?? '').trim(), aim)
    case 'list':
      return page.put(place, withIntro(point.intro ?? heading, point.items), aim)
    case 'quote': {
      const t = fixedWords(language)
      const quote = t('social.variant.quote', { text: point.text })
      const { speaker } = point
      const said = speaker === null ? quote : t('blocks.social.saidBy', { quote, speaker })
      return page.put(place, withIntro(point.intro, [said]), aim)
    }
    case 'figures':
      return false
  }
}

/** A long list is no key point: the sections after it would get nothing. Nor is a sentence about a figure told already. */
function canBeKey(point: Point, told: readonly Figure[], language: Language): boolean {
  if (point.kind === 'list') return point.items.length <= 7
  if (point.kind !== 'paragraph') return true
  return !told.some((figure) => tellsFigure(point.sentences[0] ?? '', figure, language))
}

/** The paragraph's further sentences, one by one, until one does not fit. */
function fillUp(page: Page, { place, point }: Placed, aim: number): void {
  if (point.kind !== 'paragraph') return
  for (let count = 2; count <= point.sentences.length; count += 1) {
    if (!page.put(place, point.sentences.slice(0, count).join('').trim(), aim)) return
  }
}

/** What introduces a list ends with a colon, a heading too that now does. */
function withIntro(intro: string | null, lines: readonly string[]): string {
  if (intro === null) return lines.join('\n')
  return [/[.:!?…]$/u.test(intro) ? intro : `${intro}:`, ...lines].join('\n')
}
