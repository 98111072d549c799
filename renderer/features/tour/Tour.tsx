import { Button, CloseButton, Group, Text, Title } from '@mantine/core'
import { useViewportSize, useWindowEvent } from '@mantine/hooks'
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type Box, placeCard } from './placeCard.ts'
import classes from './Tour.module.css'
import type { TourStep } from './tourSteps.ts'
import { useLitBox } from './useLitBox.ts'

interface TourProps {
  readonly steps: readonly TourStep[]
  readonly onEnd: () => void
}

/**
 * A card beside one thing after the other, on the screens where they are. Nothing is locked: the program can be used meanwhile, and the
 * tour left at any time.
 */
export function Tour({ steps, onEnd }: TourProps) {
  const { t } = useTranslation()
  const [location, go] = useLocation()
  const [began] = useState(location)
  const [at, setAt] = useState(0)
  const step = steps[at]
  const lit = useLitBox(step?.anchor ?? '')
  const place = step?.place
  // biome-ignore lint/correctness/useExhaustiveDependencies: to each step's screen, once: whoever goes elsewhere from there may
  useEffect(() => {
    if (place !== undefined && place !== location) go(place)
  }, [at])
  const end = () => {
    onEnd()
    // Nothing else has the focus then: it goes to where the tour can be had again.
    window.setTimeout(() => {
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>('[data-help-button]')?.focus()
    })
  }
  useWindowEvent('keydown', (event) => {
    const isTaken = event.defaultPrevented || document.querySelector('[aria-modal="true"]') !== null
    if (event.key === 'Escape' && !event.isComposing && !isTaken) end()
  })
  if (step === undefined || lit === null) return null
  const isLast = at === steps.length - 1
  const onward = () => {
    if (!isLast) return setAt(at + 1)
    go(began)
    end()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') onward()
    else if (event.key === 'ArrowLeft' && at > 0) setAt(at - 1)
    else return
    event.preventDefault()
  }
  return (
    <>
      {lit !== undefined && (
        <div className={classes.light} style={{ ...grown(lit) }} data-no-print aria-hidden />
      )}
      <Card key={step.name} step={step} lit={lit} onKeyDown={onKeyDown}>
        <Group justify="space-between" wrap="nowrap" mt="md">
          <Text size="xs" c="dimmed">
            {t('help.tour.at', { at: at + 1, of: steps.length })}
          </Text>
          <Group gap="xs" wrap="nowrap">
            {at > 0 && (
              <Button size="xs" variant="default" onClick={() => setAt(at - 1)}>
                {t('help.tour.previous')}
              </Button>
            )}
            <Button size="xs" onClick={onward} data-onward>
              {t(isLast ? 'help.tour.done' : 'help.tour.next')}
            </Button>
          </Group>
        </Group>
        <CloseButton
          className={classes.skip}
          size="sm"
          aria-label={t('help.tour.skip')}
          title={`${t('help.tour.skip')} (Esc)`}
          onClick={end}
        />
      </Card>
    </>
  )
}

interface CardProps {
  readonly step: TourStep
  readonly lit: Box | undefined
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly children: ReactNode
}

/** A dialogue that is not modal. What goes on has the focus, so that Enter does; the card is read out as it comes. */
function Card({ step: { name }, lit, onKeyDown, children }: CardProps) {
  const { t } = useTranslation()
  const id = useId()
  const card = useRef<HTMLDivElement>(null)
  const window = useViewportSize()
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const { offsetWidth: width, offsetHeight: height } = card.current ?? { offsetWidth: 0, offsetHeight: 0 }
    setSize((before) => (before.width === width && before.height === height ? before : { width, height }))
  })
  useEffect(() => {
    card.current?.querySelector<HTMLElement>('[data-onward]')?.focus()
  }, [])
  return (
    <div
      ref={card}
      role="dialog"
      aria-labelledby={`${id}-label ${id}-title`}
      aria-describedby={`${id}-text ${id}-keys`}
      className={classes.card}
      style={placeCard(lit, size, window)}
      onKeyDown={onKeyDown}
      data-tour-card
      data-no-print
    >
      <Title order={2} size="h5" id={`${id}-title`} pr={28}>
        {t(`help.tour.step.${name}.title`)}
      </Title>
      <Text size="sm" mt={4} id={`${id}-text`}>
        {t(`help.tour.step.${name}.text`)}
      </Text>
      <span hidden id={`${id}-label`}>
        {t('help.tour.label')}
      </span>
      <span hidden id={`${id}-keys`}>
        {t('help.tour.keys')}
      </span>
      {children}
    </div>
  )
}

/** A little air around what is lit. */
function grown({ left, top, width, height }: Box): Box {
  return { left: left - 6, top: top - 6, width: width + 12, height: height + 12 }
}
