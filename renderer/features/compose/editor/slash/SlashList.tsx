import { Paper, Portal, Text, VisuallyHidden } from '@mantine/core'
import type { Editor } from '@tiptap/react'
import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Keys } from '../../../palette/Keys.tsx'
import classes from './SlashList.module.css'
import { slashListId, slashOptionId } from './slashMenu.ts'
import type { SlashState } from './slashState.ts'

/** How tall the list can be, in px. */
const tallest = 340
const width = 340

/** The slash menu's list beside the cursor, which stays in the text: the chosen option is named to screen readers from there. */
export function SlashList({ editor, state }: { editor: Editor; state: SlashState }) {
  const { t } = useTranslation()
  const open = useSyncExternalStore(state.subscribe, state.get)
  const count = open?.items.length ?? null
  const index = open?.index ?? 0
  useEffect(() => {
    const { dom } = editor.view
    if (count === null) return
    dom.setAttribute('aria-controls', slashListId)
    dom.setAttribute('aria-haspopup', 'listbox')
    if (count > 0) dom.setAttribute('aria-activedescendant', slashOptionId(index))
    document.getElementById(slashOptionId(index))?.scrollIntoView({ block: 'nearest' })
    return () => {
      for (const name of ['aria-controls', 'aria-haspopup', 'aria-activedescendant'])
        dom.removeAttribute(name)
    }
  }, [editor, count, index])
  return (
    <>
      <VisuallyHidden role="status">
        {open !== null && t('editor.slash.found', { count: open.items.length })}
      </VisuallyHidden>
      {open !== null && (
        <Portal>
          <Paper
            withBorder
            shadow="md"
            radius="md"
            className={classes.list}
            style={placeBeside(open.place)}
            id={slashListId}
            role="listbox"
            aria-label={t('editor.slash.label')}
          >
            {open.items.length === 0 && (
              <Text size="sm" c="dimmed" p="xs">
                {t('editor.slash.none')}
              </Text>
            )}
            {open.items.map((item, at) => (
              // The keyboard is the editor's: it moves the choice and takes it.
              // biome-ignore lint/a11y/useKeyWithClickEvents: the text keeps the focus and hears the keys
              // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
              <div
                key={item.name}
                id={slashOptionId(at)}
                role="option"
                aria-selected={at === open.index}
                className={classes.option}
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => at !== open.index && state.set({ ...open, index: at })}
                onClick={() => open.choose(item)}
              >
                <item.icon size={19} stroke={1.6} aria-hidden className={classes.icon} />
                <div className={classes.words}>
                  <Text size="sm" fw={500}>
                    {item.label}
                  </Text>
                  <Text size="xs" className={classes.about}>
                    {item.description}
                  </Text>
                </div>
                {item.keys !== '' && <Keys keys={item.keys} />}
              </div>
            ))}
          </Paper>
        </Portal>
      )}
    </>
  )
}

/** Below the slash, or above it where there is more room. */
function placeBeside({ left, top, bottom }: DOMRect) {
  const below = window.innerHeight - bottom
  const across = Math.max(8, Math.min(left, window.innerWidth - width - 8))
  const room = Math.min(tallest, Math.max(below, top) - 16)
  return below >= Math.min(tallest, top)
    ? { left: across, top: bottom + 6, width, maxHeight: room }
    : { left: across, bottom: window.innerHeight - top + 6, width, maxHeight: room }
}
