import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterForm } from '../../../shared/contract/newsletters.ts'
import type { PostId } from '../../../shared/contract/scalars.ts'
import type { ReaderView } from '../../../shared/newsletter/readerView.ts'
import type { PostContent } from '../../../shared/post/post.ts'
import { useDo } from '../../app/queries.ts'
import { showSaved } from '../../ui/toasts.tsx'
import type { Reader } from './reader.ts'

/** How the letter is looked at, which outlasts its tab. */
interface Looking {
  readonly look: Look
  readonly view: ReaderView
  readonly reader: Reader
  /** What lies over it. */
  readonly dialog: 'counties' | 'test' | null
}

export const looks = ['desktop', 'phone', 'text'] as const
export type Look = (typeof looks)[number]

/** The letter of a post that is open: how it is looked at, and what can be done with it. */
export interface LetterDesk extends Looking {
  readonly postId: PostId
  readonly content: PostContent
  readonly change: (part: Partial<Looking>) => void
  readonly save: (form: LetterForm) => void
  readonly print: () => void
  /** It is being saved, or printed. */
  readonly isBusy: boolean
}

const atFirst: Looking = {
  look: 'desktop',
  view: { dark: false, images: true },
  reader: { contactId: null, county: null },
  dialog: null,
}

/** @param content as it was when somebody last paused */
export function useLetterDesk(postId: PostId, content: PostContent): LetterDesk {
  const { t } = useTranslation()
  const [looking, setLooking] = useState(atFirst)
  const change = useCallback((part: Partial<Looking>) => setLooking((before) => ({ ...before, ...part })), [])
  const { mutate: saveAs, isPending: isSaving } = useDo('desktop.saveLetter', {
    onSuccess: ({ file }) => file !== null && showSaved(t('newsletter.save.done', { file }), file),
  })
  const { mutate: printOut, isPending: isPrinting } = useDo('desktop.printLetter')
  return useMemo(() => {
    const letter = { postId, content, ...looking.reader }
    return {
      ...looking,
      ...{ postId, content, change },
      save: (form: LetterForm) => saveAs({ ...letter, form }),
      print: () => printOut(letter),
      isBusy: isSaving || isPrinting,
    }
  }, [postId, content, looking, change, saveAs, printOut, isSaving, isPrinting])
}
