import {
  IconDeviceDesktop,
  IconDeviceFloppy,
  IconDeviceMobile,
  IconFileText,
  IconLayoutGrid,
  IconMailForward,
  IconMoon,
  IconPhotoOff,
  IconPrinter,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { letterForms } from '../../../shared/contract/newsletters.ts'
import { type Command, useCommands } from '../../app/commands.ts'
import { type LetterDesk, looks } from './useLetterDesk.ts'

const lookIcons = { desktop: IconDeviceDesktop, phone: IconDeviceMobile, text: IconFileText } as const

const lookWords = {
  desktop: ['dator', 'bred', 'desktop', 'wide'],
  phone: ['mobil', 'smal', 'mobile', 'narrow'],
  text: ['ren text', 'textdel', 'plain text'],
} as const

/**
 * What can be done with the letter, from whichever tab is shown.
 * @param onShow shows the letter's tab
 */
export function useLetterCommands(desk: LetterDesk, onShow: () => void): void {
  const { t } = useTranslation()
  const { view, change } = desk
  const lookAt = (part: Parameters<LetterDesk['change']>[0]) => {
    change(part)
    onShow()
  }
  /** A text has neither colours nor images: to see them is to see the letter. */
  const drawn = desk.look === 'text' ? ({ look: 'desktop' } as const) : {}
  useCommands([
    ...looks.map(
      (look): Command => ({
        id: `letter.${look}`,
        group: 'letter',
        label: t(`palette.letter.${look}`),
        icon: lookIcons[look],
        keywords: ['förhandsvisning', 'preview', ...lookWords[look]],
        run: () => lookAt({ look }),
      }),
    ),
    {
      id: 'letter.dark',
      group: 'letter',
      label: t(view.dark ? 'palette.letter.light' : 'palette.letter.dark'),
      icon: IconMoon,
      keywords: ['mörkt', 'ljust', 'förhandsvisning', 'dark mode', 'light', 'preview'],
      run: () => lookAt({ ...drawn, view: { ...view, dark: !view.dark } }),
    },
    {
      id: 'letter.images',
      group: 'letter',
      label: t(view.images ? 'palette.letter.imagesOff' : 'palette.letter.imagesOn'),
      icon: IconPhotoOff,
      keywords: ['bilder', 'blockerade', 'förhandsvisning', 'images off', 'blocked', 'preview'],
      run: () => lookAt({ ...drawn, view: { ...view, images: !view.images } }),
    },
    {
      id: 'letter.counties',
      group: 'letter',
      label: t('palette.letter.counties'),
      icon: IconLayoutGrid,
      keywords: ['länsvis', 'jämför', 'counties', 'matrix', 'compare'],
      run: () => change({ dialog: 'counties' }),
    },
    {
      id: 'letter.test',
      group: 'letter',
      label: t('palette.letter.test'),
      icon: IconMailForward,
      keywords: ['provutskick', 'testutskick', 'mejla mig', 'test', 'send', 'e-mail me'],
      run: () => change({ dialog: 'test' }),
    },
    ...letterForms.map(
      (form): Command => ({
        id: `letter.save.${form}`,
        group: 'letter',
        label: t('palette.letter.save', { form: t(`newsletter.save.${form}`) }),
        icon: IconDeviceFloppy,
        keywords: ['fil', 'exportera', 'ladda ner', 'file', 'export', 'download'],
        run: () => desk.save(form),
      }),
    ),
    {
      id: 'letter.print',
      group: 'letter',
      label: t('palette.letter.print'),
      icon: IconPrinter,
      keywords: ['papper', 'skrivare', 'print', 'paper'],
      run: desk.print,
    },
  ])
}
