import { Text, TextInput, VisuallyHidden } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { thingKey } from '../../../shared/search/thing.ts'
import { useAllCommands } from '../../app/commands.ts'
import { describeThrown } from '../../app/showError.ts'
import { Keys } from './Keys.tsx'
import classes from './Palette.module.css'
import { PaletteRow } from './PaletteRow.tsx'
import { type PaletteItem, paletteSections } from './paletteSections.ts'
import { recentCommands } from './recentCommands.ts'
import { sectionTitle } from './sectionTitle.ts'
import { useChoice } from './useChoice.ts'
import { useFound } from './useFound.ts'
import { useThings } from './useThings.ts'

interface PaletteSearchProps {
  readonly onChoose: (item: PaletteItem) => void
  readonly onClose: () => void
}

/** The ARIA pattern of a combobox whose list is always open: the focus stays in the field, arrows choose in the list. */
export function PaletteSearch({ onChoose, onClose }: PaletteSearchProps) {
  const { t } = useTranslation()
  const all = useAllCommands()
  const [search, setSearch] = useState('')
  const [recent] = useState(recentCommands)
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const { favourites, opened } = useThings()
  const { groups, isPending, error } = useFound(search)
  const sections = paletteSections(all, search, recent, { favourites, opened, found: groups })
  const items = sections.flatMap((section) => section.items)
  const isCalledSo = sections[0] !== undefined && !isOfWorkspace(sections[0].heading)
  const { chosen, press, begin } = useChoice({
    ...{ items, onChoose, onClose },
    mayChange: isPending && !isCalledSo,
  })
  const idOf = (item: PaletteItem) => `${listId} ${item.id}`.replaceAll(/\s/g, '-')
  const active = chosen === undefined ? undefined : idOf(chosen)
  useEffect(() => {
    if (active !== undefined) document.getElementById(active)?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const stars = new Set(favourites.map(({ thing }) => thingKey(thing)))
  return (
    <>
      <TextInput
        autoFocus
        data-autofocus
        variant="unstyled"
        size="md"
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={active}
        aria-label={t('palette.search')}
        placeholder={t('palette.search')}
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
        leftSectionWidth={46}
        classNames={{ input: classes.search }}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value)
          list.current?.scrollTo({ top: 0 })
          begin()
        }}
        onKeyDown={press}
      />
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-busy={isPending}
        className={classes.list}
        aria-label={t('palette.title')}
      >
        {sections.map((section) => {
          const headingId = `${listId}-${section.heading}`
          return (
            // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
            <div key={section.heading} role="group" aria-labelledby={headingId}>
              <div id={headingId} role="presentation" className={classes.heading}>
                {sectionTitle(section.heading, t)}
              </div>
              {section.items.map((item) => (
                <PaletteRow
                  key={item.id}
                  id={idOf(item)}
                  item={item}
                  isChosen={item === chosen}
                  isFavourite={item.kind === 'thing' && stars.has(thingKey(item.thing))}
                  onChoose={() => onChoose(item)}
                />
              ))}
              {section.more && (
                <div role="presentation" className={classes.more}>
                  {t('search.more')}
                </div>
              )}
            </div>
          )
        })}
      </div>
      {items.length === 0 && (
        <Text ta="center" size="sm" className={classes.none}>
          {isPending ? t('search.searching') : t('palette.none', { search })}
        </Text>
      )}
      {error !== null && (
        <Text ta="center" size="sm" c="var(--mantine-color-error)" role="alert" className={classes.none}>
          {t('search.failed', { message: describeThrown(error).message })}
        </Text>
      )}
      <VisuallyHidden role="status">{told()}</VisuallyHidden>
      <div className={classes.foot} aria-hidden>
        <span>
          <Keys keys="ArrowUp+ArrowDown" /> {t('palette.foot.choose')}
        </span>
        <span>
          <Keys keys="Enter" /> {t('palette.foot.run')}
        </span>
        <span>
          <Keys keys="Esc" /> {t('palette.foot.close')}
        </span>
      </div>
    </>
  )

  /** Once the answer has come: somebody who types on is not talked over. */
  function told(): string {
    if (search.trim() === '' || isPending) return ''
    return items.length === 0 ? t('palette.none', { search }) : t('search.found', { count: items.length })
  }
}

/** Rows that give way to what is found when it comes. */
function isOfWorkspace(heading: string): boolean {
  return heading === 'others' || heading.startsWith('found-')
}
