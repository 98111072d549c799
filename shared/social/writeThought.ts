import { cutText } from './cutText.ts'
import { figureSentence } from './figureClaim.ts'
import { strongestFirst, tellsFigure } from './figureStrength.ts'
import { type Material, shownFigures } from './material.ts'
import { type Page, places, putBeginning, putHashtags } from './page.ts'

/**
 * One thought: what leads, and under it the strongest figure that it does not tell itself; else the first sentences of lede
 * or text. With a figure on the page the lede comes whole or not at all: half of it would be a second thought.
 */
export function writeThought(page: Page, material: Material, aim: number): void {
  const { hook, lede, language, hashtags } = material
  const figures = strongestFirst(shownFigures(material))
  const claims = figures.slice(0, 1).map((figure) => figureSentence(figure, language))
  const opening = openingOf(material)

  const lead = [hook, lede, claims, opening].find((sentences) => sentences.length > 0) ?? []
  page.put(
    places.lead,
    cutText(lead, (text) => page.takes(places.lead, text)),
  )
  const told = page.part(places.lead)
  const figure = lead === claims ? undefined : figures.find((shown) => !tellsFigure(told, shown, language))
  const hasFigure = figure !== undefined && page.put(places.figure, figureSentence(figure, language), aim)

  putHashtags(page, hashtags)

  if (lead === lede || lead === opening) return
  const support = lede.length > 0 ? lede : opening
  if (hasFigure || lead === claims) page.put(places.lede, support.join('').trim(), aim)
  else putBeginning(page, places.lede, support, aim)
}

/** The body's first paragraph. */
function openingOf({ sections }: Material): readonly string[] {
  const first = sections.flatMap(({ points }) => points).find((point) => point.kind === 'paragraph')
  return first?.sentences ?? []
}
