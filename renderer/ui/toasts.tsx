import { Anchor, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { call } from '../app/call.ts'
import { i18n } from '../app/i18n.ts'
import { showError } from '../app/showError.ts'

export interface ToastLink {
  readonly label: string
  readonly href: string
}

/** Time to read a sentence and go after it; whoever points at a toast keeps it. */
const doneMs = 8_000
const undoMs = 12_000

/** Says that something was done, with a way to where it can be seen. While a dialogue is open, toasts stand at the top (app/app.css). */
export function showDone(message: string, link?: ToastLink): void {
  const hide = show(
    link === undefined ? (
      <Text size="sm">{message}</Text>
    ) : (
      <Line message={message}>
        <LinkOf link={link} onGo={() => hide()} />
      </Line>
    ),
    { autoClose: doneMs },
  )
}

/**
 * Says that something was done, and offers the way back for a while. For what Ctrl-Z shall not take back as well; else `offerUndo`
 * (undoLatest.ts).
 *
 * @param more link: to where it can be seen; onClosed: told when the toast has gone, whichever way
 * @returns takes the toast away
 */
export function showUndo(
  message: string,
  undo: () => void,
  { link, onClosed }: BesideOffer = {},
): () => void {
  return showOffer(message, { label: i18n.t('common.action.undo'), run: undo }, { link, onClosed })
}

interface ToastOffer {
  readonly label: string
  readonly run: () => void
}

interface BesideOffer {
  /** To where it can be seen. */
  readonly link?: ToastLink | undefined
  /** Told when the toast has gone, whichever way. */
  readonly onClosed?: (() => void) | undefined
}

/** Says that something was done, and offers what can be done next for a while. @returns takes the toast away */
export function showOffer(
  message: string,
  { label, run }: ToastOffer,
  { link, onClosed }: BesideOffer = {},
): () => void {
  const hide = show(
    <Line message={message}>
      {link !== undefined && <LinkOf link={link} onGo={() => hide()} />}
      <Anchor
        component="button"
        type="button"
        size="sm"
        fw={600}
        style={whole}
        onClick={() => {
          hide()
          run()
        }}
      >
        {label}
      </Anchor>
    </Line>,
    { autoClose: undoMs, ...(onClosed && { onClose: onClosed }) },
  )
  return hide
}

/** Says that something was saved, and offers to show it where it lies. @param path of the file, or of the folder */
export function showSaved(message: string, path: string): void {
  const run = () => void call('desktop.showSaved', { path }).catch(showError)
  showOffer(message, { label: i18n.t('common.action.showSaved'), run })
}

/** @param what how long it stands, and what is told when it goes. @returns takes it away */
function show(
  message: ReactNode,
  what: { readonly autoClose: number; readonly onClose?: () => void },
): () => void {
  const id = notifications.show({
    ...what,
    message,
    // What holds the toasts is read out when there is a pause (app/main.tsx); only what went wrong breaks in (showError.ts).
    role: 'group',
    closeButtonProps: { 'aria-label': i18n.t('common.action.close') },
  })
  return () => notifications.hide(id)
}

function LinkOf({ link, onGo }: { readonly link: ToastLink; readonly onGo: () => void }) {
  return (
    <Anchor size="sm" fw={600} style={whole} href={link.href} onClick={onGo}>
      {link.label}
    </Anchor>
  )
}

/** What can be pressed stays on its line; the sentence, with a path in it perhaps, makes room. */
const whole = { flex: 'none' } as const

function Line({ message, children }: { readonly message: string; readonly children: ReactNode }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {message}
      </Text>
      {children}
    </Group>
  )
}
