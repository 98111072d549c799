import { useElementSize } from '@mantine/hooks'
import { LetterFrames } from './LetterFrames.tsx'
import classes from './PreviewFrame.module.css'
import { useLetterHeight } from './useLetterHeight.ts'

interface PreviewFrameProps {
  readonly html: string
  /** How wide the reader's window is, in px. Where there is less room the whole is shown smaller. */
  readonly width: number
  readonly title: string
  /** Whether the letter is in its dark colours: then so is what lies behind it. */
  readonly dark?: boolean
  /** The letter changes while it is looked at: whoever has scrolled in it stays where they are. */
  readonly changes?: boolean
}

/**
 * A letter in a frame that may do nothing at all, and that nobody can look into. A letter that changes is as high as it is in itself, and
 * scrolled out here, so that its place is kept when another takes its frame; until its height is known, and any other letter, it scrolls
 * in its frame.
 */
export function PreviewFrame({ html, width, title, dark = false, changes = false }: PreviewFrameProps) {
  const { ref, width: room, height } = useElementSize()
  const measured = useLetterHeight(html, width, changes)
  const scale = room === 0 ? 1 : Math.min(1, room / width)
  const high = Math.max(height / scale, measured ?? 0)
  return (
    // What scrolls is reached by the keyboard.
    <div
      ref={ref}
      className={classes.room}
      {...(changes && { tabIndex: 0, role: 'group', 'aria-label': title })}
    >
      <div className={classes.letter} style={{ height: high * scale }}>
        <LetterFrames
          html={html + (changes ? scrolledOutside : thinScrollbar)}
          title={title}
          dark={dark}
          style={{ width, height: high, transform: `scale(${scale})`, marginInlineStart: -width / 2 }}
        />
      </div>
    </div>
  )
}

/** Beside a letter as narrow as a phone a wide scrollbar would take a tenth of it. */
const thinScrollbar = '<style>html{scrollbar-width:thin}</style>'

/** What a letter has grown by since it was measured can still be scrolled to in its frame, and so can what is too wide for it. */
const scrolledOutside =
  '<style>::-webkit-scrollbar{width:0;height:8px}::-webkit-scrollbar-thumb{border-radius:4px;background:#8a8a8a}</style>'
