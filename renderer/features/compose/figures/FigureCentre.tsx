import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { languageOf } from '../../../../shared/i18n/languageOf.ts'
import { useAsk } from '../../../app/queries.ts'
import { showFigure, useShownFigure } from './shownFigure.ts'

const FigureDialog = lazy(async () => ({ default: (await import('./FigureDialog.tsx')).FigureDialog }))

/** From every screen: the figure that was found, in its dialogue. */
export function FigureCentre() {
  const { t } = useTranslation()
  const shown = useShownFigure()
  const figures = useAsk('figures.list', { language: languageOf(t) }, { enabled: shown !== null }).data
    ?.figures
  const figure = figures?.find(({ id }) => id === shown)
  if (shown === null || figure === undefined) return null
  const close = () => showFigure(null)
  return (
    <Suspense>
      <FigureDialog key={shown} figure={figure} onClose={close} onSaved={close} />
    </Suspense>
  )
}
