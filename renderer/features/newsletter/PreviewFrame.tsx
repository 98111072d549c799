import { useElementSize } from '@mantine/hooks'
import { useLayoutEffect, useRef } from 'react'
import classes from './PreviewFrame.module.css'
import { showLetter } from './showLetter.ts'

interface PreviewFrameProps {
  readonly html: string
  /** How wide the reader's window is, in px. Where there is less room the whole is shown smaller. */
  readonly width: number
  readonly title: string
  /** Whether the letter is in its dark colours: then so is what lies behind it. */
  readonly dark?: boolean
}

/** Before the letter is in it. A doctype, or it would be laid out by the rules of another century. */
const empty = '<!doctype html><title></title>'

/**
 * Markup that may do nothing: no scripts, no forms, no way out of the frame. It is of this window's own origin only so that what
 * changes in the letter can be changed in it.
 */
export function PreviewFrame({ html, width, title, dark = false }: PreviewFrameProps) {
  const { ref, width: room, height } = useElementSize()
  const frame = useRef<HTMLIFrameElement>(null)
  const latest = useRef(html)
  useLayoutEffect(() => {
    latest.current = html
    show(frame.current, html)
  }, [html])
  const scale = room === 0 ? 1 : Math.min(1, room / width)
  return (
    <div ref={ref} className={classes.room}>
      <iframe
        ref={frame}
        className={classes.frame}
        data-dark={dark || undefined}
        style={{ width, height: height / scale, transform: `scale(${scale})`, marginInlineStart: -width / 2 }}
        sandbox="allow-same-origin"
        srcDoc={empty}
        title={title}
        onLoad={() => show(frame.current, latest.current)}
      />
    </div>
  )
}

/** A frame whose document is still on its way shows the letter once it has loaded. */
function show(frame: HTMLIFrameElement | null, html: string): void {
  const shown = frame?.contentDocument
  if (shown?.URL === 'about:srcdoc' && shown.readyState === 'complete') showLetter(shown, html)
}
