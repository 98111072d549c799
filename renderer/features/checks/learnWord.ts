import type { Fix } from '../../../shared/checks/finding.ts'
import { call } from '../../app/call.ts'
import { i18n } from '../../app/i18n.ts'
import { showError } from '../../app/showError.ts'
import { showUndo } from '../../ui/toasts.tsx'

/** A word that spelling is to know from now on, with the way back. */
export function learnWord({
  word,
  language,
}: Pick<Extract<Fix, { kind: 'learnWord' }>, 'word' | 'language'>): void {
  const forget = () => void call('words.remove', { word, language }).catch(showError)
  call('words.add', { word, language }).then(
    () => showUndo(i18n.t('checks.words.added', { word }), forget),
    showError,
  )
}
