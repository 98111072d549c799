import { CountyMatrix } from './CountyMatrix.tsx'
import { TestLetterDialog } from './TestLetterDialog.tsx'
import type { LetterDesk } from './useLetterDesk.ts'

interface LetterDialogsProps {
  readonly desk: LetterDesk
  /** Shows the letter's tab. */
  readonly onShow: () => void
  /** Leads to a block in the text, by its 1-based position. */
  readonly onShowBlock: (block: number) => void
}

/** What is opened from the letter's own tab, or by a command from any other. */
export function LetterDialogs({ desk, onShow, onShowBlock }: LetterDialogsProps) {
  const close = () => desk.change({ dialog: null })
  switch (desk.dialog) {
    case 'counties':
      return (
        <CountyMatrix
          content={desk.content}
          view={desk.view}
          onChoose={(reader) => {
            desk.change({ reader, dialog: null })
            onShow()
          }}
          onShowBlock={(block) => {
            close()
            // The dialogue gives the focus back as it goes; the block takes it after that.
            requestAnimationFrame(() => onShowBlock(block))
          }}
          onClose={close}
        />
      )
    case 'test':
      return <TestLetterDialog desk={desk} onClose={close} />
    case null:
      return null
  }
}
