import { Button, Text } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutboxLetter } from '../../../shared/contract/outbox.ts'
import type { DeliveryId } from '../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../shared/geo/registry.ts'
import { useAsk } from '../../app/queries.ts'
import { shortMomentText } from '../../ui/moments.ts'
import { useZone } from '../../ui/useZone.ts'
import classes from './Outbox.module.css'

interface OutboxListProps {
  readonly letters: readonly OutboxLetter[]
  /** How many there are in all. */
  readonly found: number
  /** The one that is being read. */
  readonly read: DeliveryId | null
  readonly onRead: (id: DeliveryId) => void
  /** null: there is no more to show. */
  readonly onMore: (() => void) | null
}

/** Whom each letter is to, what it is about, where they are and when it was made. Up and down go from one to the next. */
export function OutboxList({ letters, found, read, onRead, onMore }: OutboxListProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  const zone = useZone()
  const geo = useAsk('geo.registry', {}).data
  const move = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const at = letters.findIndex(({ id }) => id === read)
    const next = by === undefined ? undefined : letters[at + by]
    if (next === undefined) return
    event.preventDefault()
    onRead(next.id)
    list.current?.querySelector<HTMLElement>(`[data-letter="${next.id}"]`)?.focus()
  }
  return (
    <div className={classes.side}>
      <Text size="xs" c="dimmed" className={classes.count} role="status">
        {letters.length < found
          ? t('outbox.list.shown', { shown: letters.length, count: found })
          : t('outbox.list.count', { count: found })}
      </Text>
      <ul ref={list} className={classes.list} aria-label={t('outbox.list.label')}>
        {letters.map((letter) => (
          <li key={letter.id}>
            <button
              type="button"
              className={classes.letter}
              data-letter={letter.id}
              aria-current={letter.id === read || undefined}
              onClick={() => onRead(letter.id)}
              onKeyDown={move}
            >
              <span className={classes.line}>
                <span className={classes.who}>{letter.name === '' ? letter.email : letter.name}</span>
                <time className={classes.when} dateTime={letter.at}>
                  {shortMomentText(letter.at, zone)}
                </time>
              </span>
              <span className={classes.subject}>{letter.subject}</span>
              <span className={classes.place}>{placeOf(letter, geo) ?? t('outbox.list.noCounty')}</span>
            </button>
          </li>
        ))}
      </ul>
      {onMore !== null && (
        <Button variant="subtle" size="xs" m="xs" onClick={onMore}>
          {t('outbox.list.more')}
        </Button>
      )}
    </div>
  )
}

/** "Lycksele, Västerbotten"; null where neither is known. */
function placeOf({ municipality, county }: OutboxLetter, geo: GeoRegistry | undefined): string | null {
  const town = geo?.municipalities.find(({ code }) => code === municipality)?.name
  const region = geo?.counties.find(({ code }) => code === (county ?? municipality?.slice(0, 2)))?.short
  const named = [town, region].filter((name) => name !== undefined)
  return named.length === 0 ? null : named.join(', ')
}
