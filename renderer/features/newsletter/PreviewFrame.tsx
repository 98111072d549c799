import { useElementSize } from '@mantine/hooks'
import classes from './PreviewFrame.module.css'

interface PreviewFrameProps {
  readonly html: string
  /** How wide the reader's window is, in px. Where there is less room the whole is shown smaller. */
  readonly width: number
  readonly title: string
  /** Whether the letter is in its dark colours: then so is what lies behind it. */
  readonly dark?: boolean
}

/** Beside a letter as narrow as a phone a wide scrollbar would take a tenth of it. */
const thinScrollbar = '<style>html{scrollbar-width:thin}</style>'

/** Markup that may do nothing: no scripts, no forms, no way out of the frame. */
export function PreviewFrame({ html, width, title, dark = false }: PreviewFrameProps) {
  const { ref, width: room, height } = useElementSize()
  const scale = room === 0 ? 1 : Math.min(1, room / width)
  return (
    <div ref={ref} className={classes.room}>
      <iframe
        className={classes.frame}
        data-dark={dark || undefined}
        style={{ width, height: height / scale, transform: `scale(${scale})`, marginInlineStart: -width / 2 }}
        sandbox=""
        srcDoc={html + thinScrollbar}
        title={title}
      />
    </div>
  )
}
