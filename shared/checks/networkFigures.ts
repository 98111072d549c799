import type { FigureId } from '../contract/scalars.ts'
import { fitsFigure, tellsFigureFully } from '../post/figureFits.ts'
import { mapInlines } from '../post/mapInlines.ts'
import type { Figure } from '../post/post.ts'
import { deriveVariant, type Variant, type VariantSource } from '../social/deriveVariant.ts'
import { sentencesOf } from '../social/sentences.ts'
import { findNumbers } from '../text/findNumbers.ts'
import { formatFigure } from '../text/formatFigure.ts'

/**
 * Whether a network's post rests on a figure: it has a sentence that would be another one if the figure had another value, or,
 * of a chip whose figure is gone, if it had any. A text by hand also where it states the figure's number in other words.
 *
 * @param source what the variant was made from, before anybody edited it
 */
export function restsOnFigure(variant: Variant, source: VariantSource, id: FigureId): boolean {
  const { network } = variant
  const figure = source.figures.find((one) => one.id === id)
  const derived = deriveVariant(source, network).text
  const other = sentencesIn(deriveVariant(withOtherValue(source, figure, id), network).text)
  const resting = [...sentencesIn(derived)].filter((sentence) => !other.has(sentence))
  const shown = sentencesIn(variant.text)
  if (resting.some((sentence) => shown.has(sentence))) return true
  if (variant.text === derived || figure === undefined) return false
  const { language } = source.content
  const told = { text: variant.text, language, shown: true }
  return findNumbers(variant.text, language).numbers.some(
    (number) => fitsFigure(number, figure) && (resting.length > 0 || tellsFigureFully(number, figure, told)),
  )
}

function sentencesIn(text: string): Set<string> {
  return new Set(sentencesOf(text).map((sentence) => sentence.trim()))
}

function withOtherValue(source: VariantSource, figure: Figure | undefined, id: FigureId): VariantSource {
  if (figure === undefined) return withAnyValue(source, id)
  const others = source.figures.filter((one) => one.id !== id)
  const changed = { ...figure, value: otherValue(figure, others, source) }
  return { ...source, figures: source.figures.map((one) => (one.id === id ? changed : one)) }
}

/** What is gone can no longer be told in a row; a hole in the running text is filled in. */
function withAnyValue({ content, ...rest }: VariantSource, id: FigureId): VariantSource {
  const blocks = content.body.content.map((block) =>
    mapInlines(block, (inline) =>
      inline.type === 'figureChip' && inline.attrs.figure === id ? [{ type: 'text', text: '0' }] : [inline],
    ),
  )
  return { ...rest, content: { ...content, body: { ...content.body, content: blocks } } }
}

/** Another value that takes as much room and is as strong among the others, so that nothing but its own words changes. */
function otherValue(
  figure: Figure,
  others: readonly Figure[],
  { content: { language } }: VariantSource,
): number {
  const { value } = figure
  const words = (of: number) => formatFigure({ ...figure, value: of }, language).text
  const isAsStrong = (of: number) =>
    others.every((other) => Math.sign(other.value - of) === Math.sign(other.value - value)) &&
    Math.sign(of) === Math.sign(value)
  const candidates = [1, -1, 0.1, -0.1, 0.01, -0.01]
    .map((step) => value + step)
    .filter((of) => words(of) !== words(value))
  const asStrong = candidates.filter(isAsStrong)
  const asLong = asStrong.find((of) => words(of).length === words(value).length)
  return asLong ?? asStrong[0] ?? candidates[0] ?? value * 2
}
