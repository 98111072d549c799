import { IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import { useCommands } from '../../app/commands.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { showError } from '../../app/showError.ts'
import { momentText } from '../../ui/moments.ts'
import { useZone } from '../../ui/useZone.ts'
import classes from './PrintCentre.module.css'
import { putOnPaper, takeOffPaper } from './paperLook.ts'
import './print.css'
import { forgetPrepared, prepareToPrint, setPrinting, useIsPrinting } from '../../ui/printing.ts'
import { pageMark, pagesMark } from './pageFoot.ts'

/** Prints what the screen shows, by its key and by the palette; and makes it fit for paper, whoever prints it. */
export function PrintCentre() {
  const { t } = useTranslation()
  const zone = useZone()
  const organisation = useAsk('settings.get', {}).data?.organisation.name ?? ''
  const print = useDo('desktop.printWindow', { onError: () => {} })
  // Drawn anew as the printing begins: it is the time of that.
  useIsPrinting()
  const moment = momentText(Temporal.Now.instant().toString({ smallestUnit: 'second' }), zone)
  const words = useRef({ about: '', numbered: '' })
  words.current = {
    about: t('printing.foot', { title: shownTitle(), organisation, moment }),
    numbered: t('printing.page', { page: pageMark, pages: pagesMark }),
  }
  useEffect(() => {
    const begin = () => {
      setPrinting(true)
      putOnPaper(words.current)
    }
    const end = () => {
      takeOffPaper()
      setPrinting(false)
    }
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  const printOut = async () => {
    try {
      await prepareToPrint()
      await print.mutateAsync({})
    } catch (error) {
      showError(error)
    } finally {
      forgetPrepared()
    }
  }
  useCommands([
    {
      id: 'print',
      group: 'list',
      label: t('printing.command'),
      icon: IconPrinter,
      keywords: ['skriv ut', 'papper', 'skrivare', 'pdf', 'print', 'paper', 'printer'],
      keys: ['mod+P'],
      run: () => void printOut(),
    },
  ])
  return (
    <p className={classes.heading}>
      <span>{organisation}</span>
      <span>{t('printing.printed', { moment })}</span>
    </p>
  )
}

/** What the screen is called, or what is printed in its stead (palette/CheatSheet.tsx). */
function shownTitle(): string {
  const shown = document.querySelector('[data-key-sheet] h2') ?? document.querySelector('main h1')
  return shown?.textContent ?? ''
}
