import { IconRoute } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../../app/commands.ts'
import { useAsk } from '../../app/queries.ts'
import { showHelp } from '../help/helpShown.ts'
import { tourAnswered } from './keptTour.ts'
import { type TourStep, tourSteps } from './tourSteps.ts'

const Tour = lazy(async () => ({ default: (await import('./Tour.tsx')).Tour }))

/** The tour, from every screen. */
export function TourCentre() {
  const { t } = useTranslation()
  const posts = useAsk('posts.list', {}).data?.posts ?? []
  const [steps, setSteps] = useState<readonly TourStep[] | null>(null)
  useCommands([
    {
      id: 'tour',
      group: 'help',
      label: t('help.tour.open'),
      icon: IconRoute,
      keywords: ['rundtur', 'visning', 'lär', 'kom igång', 'tour', 'guide', 'learn', 'introduction'],
      run: () => {
        tourAnswered()
        showHelp(false)
        setSteps(tourSteps(posts[0]?.id))
      },
    },
  ])
  if (steps === null) return null
  return (
    <Suspense fallback={null}>
      <Tour steps={steps} onEnd={() => setSteps(null)} />
    </Suspense>
  )
}
