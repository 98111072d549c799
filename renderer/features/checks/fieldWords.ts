import { useEffect } from 'react'
import type { UnknownWord } from '../../../shared/contract/checks.ts'
import { call } from '../../app/call.ts'
import { i18n } from '../../app/i18n.ts'
import { showError } from '../../app/showError.ts'
import { showSystemMenu } from '../../ui/systemMenu.ts'
import { learnWord } from './learnWord.ts'

type TextField = HTMLTextAreaElement | HTMLInputElement

/** So much of a text is looked at on either side of the word: its sentence tells what language it is in. */
const around = 600

/**
 * In every field whose language is known (it says so by `lang`: title, lede, subject, texts for networks, descriptions of images), a press of
 * the other mouse button offers what a misspelt word may have been meant to be, above what can be done with any text. Elsewhere the system's
 * menu comes by itself (electron/main/contextMenu.ts), and the body has marks that know more (checkMarks.ts).
 */
export function useFieldWords(): void {
  useEffect(() => {
    const ask = (event: MouseEvent) => {
      const field = event.target
      if (event.defaultPrevented || !isTextField(field)) return
      const language = languageOf(field)
      if (language === null) return
      event.preventDefault()
      offer(field, language, { x: event.clientX, y: event.clientY }).catch(showError)
    }
    window.addEventListener('contextmenu', ask)
    return () => window.removeEventListener('contextmenu', ask)
  }, [])
}

async function offer(
  field: TextField,
  language: 'sv' | 'en',
  at: { readonly x: number; readonly y: number },
): Promise<void> {
  const { value } = field
  const caret = field.selectionStart ?? 0
  const hasSelection = field.selectionEnd !== caret
  const start = Math.max(0, caret - around)
  const text = value.slice(start, caret + around)
  const { unknown } = await call('checks.wordAt', { language, text, at: caret - start })
  await showSystemMenu({
    ...{ at, text: { isEditable: true, hasSelection } },
    heading: unknown === null ? '' : i18n.t('menu.unknownWord', { word: unknown.word }),
    sections:
      unknown === null
        ? []
        : [
            unknown.suggestions.length === 0
              ? [{ label: i18n.t('menu.noSuggestions') }]
              : unknown.suggestions.map((label) => ({
                  label,
                  run: () => replace(field, { ...unknown, start, value }, label),
                })),
            [{ label: i18n.t('checks.fix.learnWord'), run: () => learnWord(unknown) }],
          ],
  })
}

/** As if it had been typed, so that the field's own way back takes it back; not where the text is another by now. */
function replace(
  field: TextField,
  { from, to, start, value }: UnknownWord & { readonly start: number; readonly value: string },
  replacement: string,
): void {
  if (field.value !== value) return
  field.focus()
  field.setSelectionRange(start + from, start + to)
  document.execCommand('insertText', false, replacement)
}

function isTextField(target: EventTarget | null): target is TextField {
  const isField =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
  return isField && !target.readOnly && !target.disabled
}

/** The field's own, or that of the text it is part of; the page's is the interface's, and says nothing of what is written. */
function languageOf(field: TextField): 'sv' | 'en' | null {
  const near = field.closest('[lang]')
  const language = near === document.documentElement ? undefined : near?.getAttribute('lang')
  return language === 'sv' || language === 'en' ? language : null
}
