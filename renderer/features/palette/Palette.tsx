import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Command, useAllCommands } from '../../app/commands.ts'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import { Keys } from './Keys.tsx'
import classes from './Palette.module.css'
import { paletteSections } from './paletteSections.ts'
import { recentCommands, rememberCommand } from './recentCommands.ts'

/** Everything that can be done here, found by typing. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const run = useRunWhenClosed()
  return (
    <Modal.Root opened onClose={onClose} size={620} yOffset="11vh" padding={0} returnFocus={false}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette.title')}>
        <Modal.Body>
          <CommandSearch
            onRun={(command) => {
              run(command)
              onClose()
            }}
            onClose={onClose}
          />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

interface CommandSearchProps {
  readonly onRun: (command: Command) => void
  readonly onClose: () => void
}

/** The ARIA pattern of a combobox whose list is always open: the focus stays in the field, arrows choose in the list. */
function CommandSearch({ onRun, onClose }: CommandSearchProps) {
  const { t } = useTranslation()
  const all = useAllCommands()
  const [search, setSearch] = useState('')
  const [recent] = useState(recentCommands)
  const [active, setActive] = useState<string | null>(null)
  const listId = useId()
  const list = useCombobox({ opened: true })
  const { selectFirstOption } = list
  const sections = paletteSections(all, search, recent)
  const shown = sections.flatMap(({ commands }) => commands)
  const first = shown[0]?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search, another first one
  useEffect(() => setActive(selectFirstOption()), [search, first])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const { key, ctrlKey, metaKey } = event
    if (key === 'ArrowDown') setActive(list.selectNextOption())
    else if (key === 'ArrowUp') setActive(list.selectPreviousOption())
    else if (key === 'Enter') list.clickSelectedOption()
    else if (key === 'Escape' || (key.toLowerCase() === 'k' && (ctrlKey || metaKey))) onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Combobox
      store={list}
      onOptionSubmit={(id) => {
        const command = shown.find((one) => one.id === id)
        if (command !== undefined) onRun(command)
      }}
    >
      <TextInput
        autoFocus
        data-autofocus
        variant="unstyled"
        size="md"
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={active ?? undefined}
        aria-label={t('palette.search')}
        placeholder={t('palette.search')}
        leftSection={<IconSearch size={19} stroke={1.6} aria-hidden />}
        leftSectionWidth={46}
        classNames={{ input: classes.search }}
        autoComplete="off"
        spellCheck={false}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Combobox.Options id={listId} className={classes.list} aria-label={t('palette.title')}>
        {sections.map(({ group, commands }) => (
          <Combobox.Group
            key={group ?? 'recent'}
            label={t(group === null ? 'palette.recent' : `palette.group.${group}`)}
            classNames={{ groupLabel: classes.heading }}
          >
            {commands.map((command) => (
              <PaletteRow key={command.id} command={command} />
            ))}
          </Combobox.Group>
        ))}
        {shown.length === 0 && (
          <Combobox.Empty className={classes.none}>{t('palette.none', { search })}</Combobox.Empty>
        )}
      </Combobox.Options>
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
    </Combobox>
  )
}

function PaletteRow({ command: { id, icon: Icon, label, keys } }: { command: Command }) {
  return (
    <Combobox.Option value={id} className={classes.row}>
      <span className={classes.icon} aria-hidden>
        {Icon !== undefined && <Icon size={18} stroke={1.6} />}
      </span>
      <span className={classes.label}>{label}</span>
      {keys?.[0] !== undefined && <Keys keys={keys[0]} />}
    </Combobox.Option>
  )
}

/**
 * What was chosen is done when the palette is gone and the focus is back where it was: a dialogue that it opens gives the
 * focus back there too, and what it writes is written where the cursor stood.
 */
function useRunWhenClosed(): (command: Command) => void {
  const chosen = useRef<Command | undefined>(undefined)
  useFocusReturn()
  useEffect(
    () => () => {
      const { current } = chosen
      if (current === undefined) return
      rememberCommand(current.id)
      window.setTimeout(current.run)
    },
    [],
  )
  return (command) => {
    chosen.current = command
  }
}
