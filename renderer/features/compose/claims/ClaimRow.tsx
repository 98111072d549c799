import { Button, Group, Text, UnstyledButton } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim, ClaimGroup } from '../../../../shared/post/claims.ts'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import { formatFigure } from '../../../../shared/text/formatFigure.ts'
import { FigureRowsDrawer } from '../figures/FigureRowsDrawer.tsx'
import { useFigures } from '../figures/useFigures.ts'
import { usePostBeingWritten } from '../postContext.ts'
import classes from './ClaimsPane.module.css'
import type { ClaimActions } from './claimActions.ts'

interface ClaimRowProps extends ClaimActions {
  readonly group: ClaimGroup
}

/** A number with its places, what stands behind it, and what can be done about it in one press. */
export function ClaimRow({ group: { key, state, claims }, onShow, onBind, onOwnWords }: ClaimRowProps) {
  const { t } = useTranslation()
  const { language } = usePostBeingWritten()
  const { find, countOf } = useFigures()
  const [opened, setOpened] = useState(false)
  const [first] = claims
  const figure = state.kind === 'bound' ? find(state.figure) : undefined
  const written = claims.filter(
    ({ place, state: one }) =>
      place.field === 'body' && place.run !== null && !(one.kind === 'bound' && one.by !== 'text'),
  )
  const fits = state.kind === 'open' ? state.fits.map(find).filter((one) => one !== undefined) : []
  return (
    <div className={classes.claim} data-kind={state.kind}>
      <div className={classes.first}>
        <span className={classes.words}>{first.text === '' ? t('compose.figure.missing') : first.text}</span>
        {state.kind === 'own' && (
          <Button size="compact-xs" variant="default" onClick={() => onOwnWords(key, false)}>
            {t('figures.claims.notOwn')}
          </Button>
        )}
        {state.kind === 'open' && (
          <Button size="compact-xs" variant="default" onClick={() => onOwnWords(key, true)}>
            {t('figures.claims.tick')}
          </Button>
        )}
      </div>
      {figure !== undefined && (
        <Text size="sm">
          {figure.name}
          <Text span c="dimmed" size="sm">
            {' '}
            · {[figure.period, figure.source].filter((part) => part !== '').join(' · ')}
          </Text>
        </Text>
      )}
      <div className={classes.places}>
        {placesOf(claims, t).map(({ label, claim }) => (
          <UnstyledButton key={label} className={classes.place} onClick={() => onShow(claim)}>
            {label}
          </UnstyledButton>
        ))}
      </div>
      {fits.map((one) => (
        <Group key={one.id} gap="xs" wrap="nowrap" justify="space-between">
          <Text size="sm">
            {t('figures.claims.fits')} <b>{formatFigure(one, language).text}</b> {one.name}
          </Text>
          {written.length > 0 && (
            <Button size="compact-xs" variant="light" onClick={() => onBind(written, one)} flex="none">
              {t('figures.claims.bind')}
            </Button>
          )}
        </Group>
      ))}
      {figure !== undefined && (figure.query !== null || written.length > 0) && (
        <Group gap="xs">
          {figure.query !== null && (
            <Button size="compact-xs" variant="default" onClick={() => setOpened(true)}>
              {t('figures.openRows', { count: countOf(figure.id)?.rows ?? 0 })}
            </Button>
          )}
          {written.length > 0 && (
            <Button size="compact-xs" variant="default" onClick={() => onBind(written, figure)}>
              {t('figures.claims.makeLive')}
            </Button>
          )}
        </Group>
      )}
      {opened && figure !== undefined && figure.query !== null && (
        <FigureRowsDrawer
          name={figure.name}
          value={formatFigure(figure, language).text}
          query={figure.query}
          onClose={() => setOpened(false)}
        />
      )}
    </div>
  )
}

/** Each place once: "Rubrik", "Stycke 4", "Bluesky". */
function placesOf(claims: readonly Claim[], t: TFunction): { label: string; claim: Claim }[] {
  const places = new Map<string, Claim>()
  for (const claim of claims) {
    const label = placeText(claim, t)
    if (!places.has(label)) places.set(label, claim)
  }
  return Array.from(places, ([label, claim]) => ({ label, claim }))
}

function placeText({ place }: Claim, t: TFunction): string {
  if (place.field === 'network') return networkNames[place.network]
  if (place.field === 'body') return t('figures.claims.block', { block: place.block })
  return t(`compose.${place.field}`)
}
