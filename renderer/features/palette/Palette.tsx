import { Modal } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import { openThing } from './openThing.ts'
import { PaletteSearch } from './PaletteSearch.tsx'
import type { PaletteItem } from './paletteSections.ts'
import { rememberCommand } from './recentCommands.ts'

/** Everything that can be done here and all that the workspace holds, found by typing. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const choose = useChosenWhenClosed()
  return (
    <Modal.Root opened onClose={onClose} size={680} yOffset="9vh" padding={0} returnFocus={false}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette.title')}>
        <Modal.Body>
          <PaletteSearch
            onChoose={(item) => {
              choose(item)
              onClose()
            }}
            onClose={onClose}
          />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/**
 * What was chosen is done when the palette is gone and the focus is back where it was: a dialogue that it opens gives the
 * focus back there too, and what it writes is written where the cursor stood.
 */
function useChosenWhenClosed(): (item: PaletteItem) => void {
  const [, go] = useLocation()
  const chosen = useRef<PaletteItem | undefined>(undefined)
  const latest = useRef(go)
  latest.current = go
  useFocusReturn()
  useEffect(
    () => () => {
      const { current: item } = chosen
      if (item === undefined) return
      if (item.kind === 'command') {
        rememberCommand(item.id)
        window.setTimeout(item.command.run)
      } else window.setTimeout(() => openThing(item.thing, latest.current))
    },
    [],
  )
  return (item) => {
    chosen.current = item
  }
}
