import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Finding, Fix } from '../../../shared/checks/finding.ts'
import type { PostContent } from '../../../shared/post/post.ts'
import { showDone } from '../../ui/toasts.tsx'
import { applyFix } from './applyFix.ts'
import type { Desk } from './desk.ts'
import { goTo } from './goTo.ts'
import { learnWord } from './learnWord.ts'

/**
 * Does what a remedy's button says. A change of the post is undone as any other; a word that was learnt from its toast.
 *
 * @param checked the post as it was checked
 */
export function useRemedy(desk: Desk, checked: PostContent): (finding: Finding, fix: Fix) => void {
  const { t } = useTranslation()
  const [, open] = useLocation()
  return (finding, fix) => {
    if (fix.kind === 'openContacts') {
      open('/audience')
      return
    }
    if (fix.kind === 'openTheme') {
      open('/settings/letter')
      return
    }
    if (fix.kind === 'showLongest') {
      goTo(desk, { part: 'body', block: fix.block })
      return
    }
    if (fix.kind === 'goTo' || fix.kind === 'setAlt') {
      goTo(desk, finding.place)
      return
    }
    if (fix.kind === 'learnWord') {
      learnWord(fix)
      return
    }
    const { editor } = desk
    const applied = applyFix(finding, fix, { checked, fields: desk.fields(), tr: editor?.state.tr ?? null })
    if (applied === null) showDone(t('checks.fix.failed'))
    else if (applied.kind === 'fields') desk.change(applied.change)
    else editor?.view.dispatch(applied.change)
  }
}
