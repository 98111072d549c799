import { ActionIcon, Group, Modal, Text, Title, VisuallyHidden } from '@mantine/core'
import { useFullscreenDocument, useWindowEvent } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight, IconMaximize, IconMinimize } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Topology } from 'topojson-specification'
import type { CountyCode } from '../../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { formatPeriod } from '../../../../shared/reach/reachTexts.ts'
import type { ReachReport } from '../../../../shared/reach/report.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import type { OpenNumber } from '../shownNumber.ts'
import { CoverageSlide } from './CoverageSlide.tsx'
import { FiguresSlide } from './FiguresSlide.tsx'
import { MapSlide } from './MapSlide.tsx'
import classes from './Presenter.module.css'
import { type PresenterFocus, pages, presenterAct } from './pages.ts'
import { SeriesSlide } from './SeriesSlide.tsx'
import { TopSlide } from './TopSlide.tsx'

interface PresenterProps {
  /** By county. */
  readonly report: ReachReport
  readonly geo: GeoRegistry
  readonly topology: Topology
  readonly onOpen: OpenNumber
  readonly onClose: () => void
}

/**
 * Reach for a room to look at: one thing at a time over the whole window, gone through by keys. Numbers open and counties are gone into as
 * everywhere; Escape leads out of a county, and then ends.
 */
export function Presenter({ report, geo, topology, onOpen, onClose }: PresenterProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const { fullscreen, toggle } = useFullscreenDocument()
  const own = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const [county, setCounty] = useState<CountyCode | null>(null)
  const page = pages[at] ?? 'map'
  const { period } = report
  const go = (to: number) => {
    setCounty(null)
    setAt(to)
  }
  const end = () => (county === null ? onClose() : setCounty(null))
  useEffect(
    () => () => {
      if (document.fullscreenElement !== null) void document.exitFullscreen()
    },
    [],
  )
  const byKey = (event: KeyboardEvent) => {
    const { target } = event
    if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.altKey) return
    // What is opened over it has its own keys; where what had the focus is gone, the page has it.
    const around = target.closest('[role=dialog]')
    if (around !== null && around !== own.current?.closest('[role=dialog]')) return
    if (target.getAttribute('aria-expanded') === 'true') return
    const act = presenterAct(event.key, at, focusOf(target))
    if (act === undefined) return
    event.preventDefault()
    if (act === 'end') end()
    else if (act === 'fullScreen') void toggle()
    else go(act.to)
  }
  // Before what has the focus: a list that is open under a field still is.
  useWindowEvent('keydown', byKey, { capture: true })
  const place = { at: at + 1, of: pages.length }
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
      title={
        <Text component="span" size="sm" c="dimmed">
          {t('reachView.presenter.at', { ...place, period: formatPeriod(period, t) })}
        </Text>
      }
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <div className={classes.slide} ref={own}>
        <Title order={2} className={classes.heading}>
          {t(`reachView.presenter.slides.${page}`)}
        </Title>
        <VisuallyHidden role="status">
          {t('reachView.presenter.page', { ...place, title: t(`reachView.presenter.slides.${page}`) })}
        </VisuallyHidden>
        <div className={classes.content}>
          {page === 'map' && (
            <MapSlide
              report={report}
              geo={geo}
              topology={topology}
              county={county}
              onCounty={setCounty}
              onOpen={onOpen}
            />
          )}
          {page === 'time' && <SeriesSlide period={period} />}
          {page === 'posts' && <TopSlide period={period} onOpen={onOpen} />}
          {page === 'coverage' && <CoverageSlide period={period} geo={geo} onOpen={onOpen} />}
          {page === 'figures' && <FiguresSlide />}
        </div>
        <Group justify="center" gap="lg">
          <ActionIcon
            size="xl"
            variant="default"
            data-autofocus
            aria-disabled={at === 0}
            aria-label={t('reachView.presenter.previous')}
            onClick={() => go(Math.max(0, at - 1))}
          >
            <IconChevronLeft size={22} stroke={1.6} />
          </ActionIcon>
          <Text size="sm" c="dimmed">
            {t('reachView.presenter.keys')}
          </Text>
          <ActionIcon
            size="xl"
            variant="default"
            aria-disabled={at === pages.length - 1}
            aria-label={t('reachView.presenter.next')}
            onClick={() => go(Math.min(pages.length - 1, at + 1))}
          >
            <IconChevronRight size={22} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            size="xl"
            variant="default"
            aria-label={t(fullscreen ? 'reachView.presenter.leaveFull' : 'reachView.presenter.full')}
            onClick={() => void toggle()}
          >
            {fullscreen ? <IconMinimize stroke={1.6} /> : <IconMaximize stroke={1.6} />}
          </ActionIcon>
        </Group>
      </div>
    </Modal>
  )
}

function focusOf(target: Element): PresenterFocus {
  if (target.closest('input, [role=listbox]') !== null) return 'field'
  return target.closest('svg[role=group]') === null ? 'page' : 'map'
}
