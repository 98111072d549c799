import { ActionIcon, Group, Modal, Text, Title } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Topology } from 'topojson-specification'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { formatPeriod } from '../../../../shared/reach/reachTexts.ts'
import type { ReachReport } from '../../../../shared/reach/report.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { CoverageSlide } from './CoverageSlide.tsx'
import { MapSlide } from './MapSlide.tsx'
import classes from './Presenter.module.css'
import { SeriesSlide } from './SeriesSlide.tsx'
import { TopSlide } from './TopSlide.tsx'

interface PresenterProps {
  /** By county. */
  readonly report: ReachReport
  readonly geo: GeoRegistry
  readonly topology: Topology
  readonly onClose: () => void
}

const slides = ['map', 'time', 'posts', 'coverage'] as const

/** Reach for a room to look at: one thing at a time over the whole window, gone through by the arrow keys, left by Escape. */
export function Presenter({ report, geo, topology, onClose }: PresenterProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [at, setAt] = useState(0)
  const slide = slides[at] ?? 'map'
  const { period } = report
  const go = (to: number) => setAt(Math.min(Math.max(to, 0), slides.length - 1))
  const byKey = (event: KeyboardEvent) => {
    const to = { ArrowRight: at + 1, PageDown: at + 1, ArrowLeft: at - 1, PageUp: at - 1, Home: 0, End: 9 }[
      event.key
    ]
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    go(to)
  }
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      transitionProps={{ duration: 0 }}
      title={
        <Text component="span" size="sm" c="dimmed">
          {t('reachView.presenter.at', { at: at + 1, of: slides.length, period: formatPeriod(period, t) })}
        </Text>
      }
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      onKeyDownCapture={byKey}
    >
      <div className={classes.slide}>
        <Title order={2} className={classes.heading} aria-live="polite">
          {t(`reachView.presenter.slides.${slide}`)}
        </Title>
        <div className={classes.content}>
          {slide === 'map' && <MapSlide report={report} geo={geo} topology={topology} />}
          {slide === 'time' && <SeriesSlide period={period} />}
          {slide === 'posts' && <TopSlide period={period} />}
          {slide === 'coverage' && <CoverageSlide period={period} geo={geo} />}
        </div>
        <Group justify="center" gap="lg">
          <ActionIcon
            size="xl"
            variant="default"
            data-autofocus
            disabled={at === 0}
            aria-label={t('reachView.presenter.previous')}
            onClick={() => go(at - 1)}
          >
            <IconChevronLeft />
          </ActionIcon>
          <Text size="sm" c="dimmed">
            {t('reachView.presenter.keys')}
          </Text>
          <ActionIcon
            size="xl"
            variant="default"
            disabled={at === slides.length - 1}
            aria-label={t('reachView.presenter.next')}
            onClick={() => go(at + 1)}
          >
            <IconChevronRight />
          </ActionIcon>
        </Group>
      </div>
    </Modal>
  )
}
