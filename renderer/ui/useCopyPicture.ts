import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PictureAsked } from '../../shared/contract/pictures.ts'
import { useDo } from '../app/queries.ts'
import { showError } from '../app/showError.ts'
import { showSystemMenu } from './systemMenu.ts'
import { showOffer } from './toasts.tsx'

interface CopyPicture {
  readonly copy: () => void
  readonly isCopying: boolean
  /** For the other mouse button on what the picture is of. */
  readonly onContextMenu: (event: MouseEvent) => void
}

/**
 * Puts what is shown on the clipboard as a picture, and then offers its description, for whoever pastes it where a description is asked for.
 *
 * @param what "Kartan"
 * @param asked null: there is nothing to copy
 */
export function useCopyPicture(what: string, asked: PictureAsked | null): CopyPicture {
  const { t } = useTranslation()
  const copyText = useDo('desktop.copyText')
  const { mutate, isPending } = useDo('desktop.copyPictureOf', {
    onSuccess: ({ text }) =>
      showOffer(t('pictures.copied', { what }), {
        label: t('pictures.copyText'),
        run: () => copyText.mutate({ text }),
      }),
  })
  const copy = () => asked !== null && mutate(asked)
  return {
    copy,
    isCopying: isPending,
    onContextMenu(event) {
      const isText =
        event.target instanceof Element && event.target.closest('input, textarea, a[href^="http"]') !== null
      if (asked === null || event.defaultPrevented || isText) return
      event.preventDefault()
      showSystemMenu({
        at: { x: event.clientX, y: event.clientY },
        heading: '',
        sections: [[{ label: t('menu.copyPicture'), run: copy }]],
        text: null,
      }).catch(showError)
    },
  }
}
