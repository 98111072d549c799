import type { PictureAsked } from '../../../shared/contract/pictures.ts'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import { wholeLanguage } from '../../../shared/i18n/languages.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import { figurePoster } from '../../../shared/post/figurePoster.ts'
import { seriesPoster } from '../../../shared/reach/seriesPoster.ts'
import { readSettings } from '../../store/settings.ts'
import { askedSeries } from '../askedSeries.ts'
import type { Deps } from '../deps.ts'
import { byId, liveFigures } from '../liveFigures.ts'
import { changeDrawing, letterDrawing, membersDrawing, reachDrawing } from './mapDrawings.ts'
import { networkPostPicture } from './networkPostPicture.ts'
import { type Picture, pictureScale } from './picture.ts'

/** What the program shows, as a picture that stands alone. @throws RundbrevError `not-found` where a figure or an image is gone */
export async function pictureOf(deps: Deps, asked: PictureAsked): Promise<Picture> {
  switch (asked.of) {
    case 'map':
      return drawn(deps, reachDrawing(deps, asked))
    case 'change':
      return drawn(deps, changeDrawing(deps, asked))
    case 'members':
      return drawn(deps, membersDrawing(deps, asked))
    case 'letter':
      return drawn(deps, letterDrawing(deps, asked))
    case 'series': {
      const { of: _, language, ...question } = asked
      const t = createTranslator(language)
      const { organisation } = readSettings(deps.workspace.database)
      return drawn(deps, seriesPoster(askedSeries(deps, question, t), organisation.name, t))
    }
    case 'figures': {
      const known = byId(liveFigures(deps, wholeLanguage(asked.language)))
      const figures = asked.figures.map((id) => {
        const figure = known.get(id)
        if (figure === undefined)
          throw new RundbrevError('not-found', { id: String(id) }, { what: `figure ${id}` })
        return figure
      })
      return drawn(deps, figurePoster(figures, wholeLanguage(asked.language)))
    }
    case 'networkPost':
      return networkPostPicture(deps, asked)
  }
}

async function drawn(
  deps: Deps,
  { svg, alt }: { readonly svg: string; readonly alt: string },
): Promise<Picture> {
  const made = await deps.images.run({ kind: 'draw', scale: pictureScale }, new TextEncoder().encode(svg))
  if (made.kind !== 'image') throw new Error('a drawing is drawn or fails')
  return { png: made.bytes, text: alt }
}
