import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { describeFinding } from '../../../shared/checks/describeFinding.ts'
import type { Finding, Fix } from '../../../shared/checks/finding.ts'
import { call } from '../../app/call.ts'
import { showError } from '../../app/showError.ts'
import { showSystemMenu } from '../../ui/systemMenu.ts'
import type { AskedRemedy } from './checkMarks.ts'
import { fixLabel } from './fixLabel.ts'
import { misspeltWord, offeredFixes } from './offeredFixes.ts'

interface PointedRemediesProps {
  readonly asked: AskedRemedy
  readonly onFix: (finding: Finding, fix: Fix) => void
  readonly onIgnore: (finding: Finding) => void
  readonly onClose: () => void
}

/** The remedies for the words under the pointer, in the system's menu with what can be done with any text; drawn by the system, not here. */
export function PointedRemedies({ asked, onFix, onIgnore, onClose }: PointedRemediesProps) {
  const { t } = useTranslation()
  const isAsked = useRef(false)
  useEffect(() => {
    // A menu that is open is not opened again for a change around it.
    if (isAsked.current) return
    isAsked.current = true
    const { finding, rect } = asked
    const show = async () => {
      const fixes = offeredFixes(finding, await suggestionsFor(finding))
      const lines = fixes.map((fix) => ({
        fix,
        label: fix.kind === 'replaceText' ? fix.text : fixLabel(fix, finding, t),
        run: () => onFix(finding, fix),
      }))
      const hide = { label: t('menu.ignoreWord'), run: () => onIgnore(finding) }
      await showSystemMenu({
        at: { x: rect.left, y: rect.bottom },
        heading: describeFinding(finding, t).message,
        sections: [
          lines.filter(({ fix }) => fix.kind !== 'learnWord'),
          [
            ...lines.filter(({ fix }) => fix.kind === 'learnWord'),
            ...(finding.severity === 'note' ? [hide] : []),
          ],
        ],
        text: { isEditable: true, hasSelection: window.getSelection()?.isCollapsed === false },
      })
    }
    show().catch(showError).finally(onClose)
  })
  return null
}

async function suggestionsFor(finding: Finding): Promise<readonly string[]> {
  const word = misspeltWord(finding)
  if (word === null) return []
  const { suggestions } = await call('checks.suggest', { language: word.language, word: word.word })
  return suggestions
}
