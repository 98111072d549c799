import { IconStarFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Marked } from '../../ui/Marked.tsx'
import { thingIcons } from '../favourites/thingIcons.ts'
import { Keys } from './Keys.tsx'
import classes from './Palette.module.css'
import type { PaletteItem } from './paletteSections.ts'

interface PaletteRowProps {
  readonly id: string
  readonly item: PaletteItem
  readonly isChosen: boolean
  readonly isFavourite: boolean
  readonly onChoose: () => void
}

/** A row to choose: a command with its keys, or a thing with what is said of it. The keyboard stays in the field above. */
export function PaletteRow({ id, item, isChosen, isFavourite, onChoose }: PaletteRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys of the whole list
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      data-combobox-selected={isChosen || undefined}
      className={classes.row}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {item.kind === 'command' ? (
        <CommandWords command={item.command} />
      ) : (
        <ThingWords thing={item} isFavourite={isFavourite} />
      )}
    </div>
  )
}

function CommandWords({
  command: { icon: Icon, label, keys },
}: Pick<Extract<PaletteItem, { kind: 'command' }>, 'command'>) {
  return (
    <>
      <span className={classes.icon} aria-hidden>
        {Icon !== undefined && <Icon size={18} stroke={1.6} />}
      </span>
      <span className={classes.label}>{label}</span>
      {keys?.[0] !== undefined && <Keys keys={keys[0]} />}
    </>
  )
}

interface ThingWordsProps {
  readonly thing: Extract<PaletteItem, { kind: 'thing' }>
  readonly isFavourite: boolean
}

function ThingWords({ thing: { thing, title, about }, isFavourite }: ThingWordsProps) {
  const { t } = useTranslation()
  const Icon = thingIcons[thing.kind]
  return (
    <>
      <span className={classes.icon} aria-hidden>
        <Icon size={18} stroke={1.6} />
      </span>
      <span className={classes.words}>
        <span className={classes.title}>
          {title.text === '' ? t('compose.untitled') : <Marked {...title} />}
        </span>
        {about.text !== '' && (
          <span className={classes.about}>
            <Marked {...about} />
          </span>
        )}
      </span>
      {isFavourite && (
        <IconStarFilled size={14} className={classes.star} role="img" aria-label={t('search.isFavourite')} />
      )}
    </>
  )
}
