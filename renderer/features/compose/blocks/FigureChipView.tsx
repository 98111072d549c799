import { Popover } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatFigure } from '../../../../shared/text/formatFigure.ts'
import { FigureAbout } from '../figures/FigureAbout.tsx'
import { FigureDialog } from '../figures/FigureDialog.tsx'
import { FigureGone } from '../figures/FigureGone.tsx'
import { FigureRowsDrawer } from '../figures/FigureRowsDrawer.tsx'
import { useFigures } from '../figures/useFigures.ts'
import { usePostBeingWritten } from '../postContext.ts'
import classes from './FigureChipView.module.css'

/** Long enough to move from the chip to its card. */
const leaveAfter = 180

/** A figure's value as the letter shows it; pointed at or chosen, it says where it comes from. */
export function FigureChipView({ node, selected, editor }: NodeViewProps) {
  const { t } = useTranslation()
  const { language } = usePostBeingWritten()
  const { find, countOf, known } = useFigures()
  const [pointed, setPointed] = useState(false)
  const [within, setWithin] = useState(false)
  const [opened, setOpened] = useState<'rows' | 'dialog' | null>(null)
  const leave = useDebouncedCallback(() => setPointed(false), leaveAfter)
  const enter = () => {
    leave.cancel()
    setPointed(true)
  }
  const figure = find(node.attrs.figure)
  const count = countOf(node.attrs.figure)
  const missing = known && figure === undefined
  const text =
    figure === undefined ? (known ? t('compose.figure.missing') : '…') : formatFigure(figure, language).text
  const onlyThis = selected && editor.state.selection.from + 1 === editor.state.selection.to
  const asked = pointed || within || onlyThis
  const { dismissed, dismiss } = useDismissed(asked)
  const shown = asked && !dismissed && opened === null && (figure !== undefined || missing)
  useEscape(shown, () => {
    dismiss()
    if (within) editor.commands.focus()
  })
  // The card's button that opened it is gone: the text has the focus again, the chip in it still chosen.
  const close = () => {
    setOpened(null)
    setWithin(false)
    editor.commands.focus()
  }
  return (
    <NodeViewWrapper as="span">
      <Popover
        opened={shown}
        position="bottom-start"
        width={410}
        shadow="md"
        withinPortal
        // The chip is text, no button; the card says itself what it is about.
        withRoles={false}
        returnFocus={false}
        trapFocus={false}
      >
        <Popover.Target>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the editor's own keys choose the chip, and Enter opens its card */}
          <span
            className={classes.chip}
            data-selected={selected || undefined}
            data-state={missing || count?.problem ? 'problem' : undefined}
            onMouseEnter={enter}
            onMouseLeave={leave}
          >
            {text}
          </span>
        </Popover.Target>
        <Popover.Dropdown
          data-figure-card
          role="dialog"
          aria-label={figure === undefined ? text : t('figures.about', { name: figure.name })}
          onMouseEnter={enter}
          onMouseLeave={leave}
          onFocus={() => setWithin(true)}
          onBlur={() => setWithin(false)}
        >
          {missing && <FigureGone id={node.attrs.figure} />}
          {figure !== undefined && (
            <FigureAbout
              figure={figure}
              count={count}
              onOpenRows={() => setOpened('rows')}
              onEdit={() => setOpened('dialog')}
            />
          )}
        </Popover.Dropdown>
      </Popover>
      {opened === 'dialog' && figure !== undefined && (
        <FigureDialog figure={figure} onClose={close} onSaved={close} />
      )}
      {opened === 'rows' && figure !== undefined && figure.query !== null && (
        <FigureRowsDrawer name={figure.name} value={text} query={figure.query} onClose={close} />
      )}
    </NodeViewWrapper>
  )
}

/** What is asked for once can be sent away, until it is asked for anew (WCAG 2.2, 1.4.13). */
function useDismissed(asked: boolean): { dismissed: boolean; dismiss: () => void } {
  const [dismissed, setDismissed] = useState(false)
  useEffect(() => {
    if (!asked) setDismissed(false)
  }, [asked])
  return { dismissed, dismiss: () => setDismissed(true) }
}

/** Hears Escape wherever the focus is, while there is something to send away. */
function useEscape(listens: boolean, onEscape: () => void): void {
  const latest = useRef(onEscape)
  useEffect(() => {
    latest.current = onEscape
  })
  useEffect(() => {
    if (!listens) return
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape') latest.current()
    }
    // Before whatever else hears it: what closes with this press must not have its successor closed by the same.
    window.addEventListener('keydown', hear, true)
    return () => window.removeEventListener('keydown', hear, true)
  }, [listens])
}
