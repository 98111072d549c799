import type { FigureId } from '../contract/scalars.ts'
import type { Language } from '../i18n/catalogue.ts'
import type { Figure, PostContent } from '../post/post.ts'
import { foldText } from '../text/foldText.ts'
import { plainText, singleLine } from '../text/plainText.ts'
import { type Point, type Section, sectionsOf } from './bodyPoints.ts'
import { withoutGreeting } from './greetings.ts'
import { capitalised, hashtagsOf } from './hashtag.ts'
import { hashtagRoom } from './hashtagRoom.ts'
import { isLabel } from './isLabel.ts'
import type { Network } from './network.ts'
import { sentencesOf } from './sentences.ts'

/** What a post has to say, ready to choose among. Sentences are as `sentencesOf` cuts them. */
export interface Material {
  readonly language: Language
  /** The title; [] where it is a mere label ("Decemberbrev") and the post has more to say. */
  readonly hook: readonly string[]
  readonly lede: readonly string[]
  readonly sections: readonly Section[]
  readonly figures: ReadonlyMap<FigureId, Figure>
  /** As many as the officer wants, else as the network's readers expect. */
  readonly hashtags: readonly string[]
}

export function materialOf(content: PostContent, figures: readonly Figure[], network: Network): Material {
  const title = singleLine(content.title)
  const lede = ledeOf(content)
  const told = new Set([title, ...lede].map(spoken))
  const sections = sectionsOf(content.body, content.language).map((section) => withoutTold(section, told))
  const hasMore = lede.length > 0 || sections.some(({ points }) => points.length > 0)
  return {
    language: content.language,
    hook: hasMore && isLabel(title) ? [] : sentencesOf(title),
    lede: lede.join('') === title ? [] : lede,
    sections,
    figures: new Map(figures.map((figure) => [figure.id, figure])),
    hashtags: hashtagsOf(content.tags, hashtagRoom(content, network)),
  }
}

/** The figures that the body shows, each once, in its order. */
export function shownFigures({ sections, figures }: Material): Figure[] {
  const ids = sections.flatMap(({ points }) =>
    points.flatMap((point) => (point.kind === 'figures' ? point.ids : [])),
  )
  return figuresOf(new Set(ids), figures)
}

/** Those of the ids that the workspace still has. */
export function figuresOf(ids: Iterable<FigureId>, figures: ReadonlyMap<FigureId, Figure>): Figure[] {
  return Array.from(ids, (id) => figures.get(id)).filter((figure) => figure !== undefined)
}

/** The same section without sentences that title or lede have said word for word. */
function withoutTold(section: Section, told: ReadonlySet<string>): Section {
  const points = section.points.flatMap((point): Point[] => {
    if (point.kind !== 'paragraph') return [point]
    const sentences = point.sentences.filter((sentence) => !told.has(spoken(sentence)))
    return sentences.length === 0 ? [] : [{ ...point, sentences }]
  })
  return { ...section, points }
}

function spoken(sentence: string): string {
  return foldText(sentence).replace(/[.!?…]+$/u, '')
}

function ledeOf(content: PostContent): string[] {
  const written = plainText(content.lede)
    .replace(/\s*\n\s*/g, '\n')
    .trim()
  const text = withoutGreeting(written)
  return sentencesOf(text === written ? text : capitalised(text))
}
