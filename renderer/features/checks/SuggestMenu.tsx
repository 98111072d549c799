import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { describeFinding } from '../../../shared/checks/describeFinding.ts'
import type { Finding, Fix } from '../../../shared/checks/finding.ts'
import { useAsk } from '../../app/queries.ts'
import type { AskedRemedy } from './checkMarks.ts'
import { fixLabel } from './fixLabel.ts'
import { misspeltWord, offeredFixes } from './offeredFixes.ts'

interface SuggestMenuProps {
  readonly asked: AskedRemedy
  readonly onFix: (finding: Finding, fix: Fix) => void
  readonly onIgnore: (finding: Finding) => void
  /** The menu is gone; the text has the focus again. */
  readonly onClose: () => void
}

/** The remedies for the words at the caret. */
export function SuggestMenu({ asked, onFix, onIgnore, onClose }: SuggestMenuProps) {
  const { t } = useTranslation()
  const { finding, rect } = asked
  const fixes = useFixes(finding)
  const { message } = describeFinding(finding, t)
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      withinPortal
      returnFocus={false}
      trapFocus
      hideDetached={false}
      // The press of the key that opened it is still on its way.
      clickOutsideEvents={['mousedown', 'touchstart']}
    >
      <Menu.Target>
        <span
          aria-hidden
          style={{ position: 'fixed', left: rect.left, top: rect.bottom, width: 1, height: 1 }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={message} maw={340}>
        <Menu.Label>{message}</Menu.Label>
        {fixes === undefined && <Menu.Label>{t('checks.suggest.looking')}</Menu.Label>}
        {fixes?.map((fix) => (
          <Menu.Item key={JSON.stringify(fix)} onClick={() => onFix(finding, fix)}>
            {fix.kind === 'replaceText' ? fix.text : fixLabel(fix, finding, t)}
          </Menu.Item>
        ))}
        {finding.severity === 'note' && (
          <Menu.Item onClick={() => onIgnore(finding)}>{t('checks.ignore')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

/** For a misspelt word all that the dictionary suggests; undefined while it looks. */
function useFixes(finding: Finding): readonly Fix[] | undefined {
  const learn = misspeltWord(finding)
  const suggestions = useAsk(
    'checks.suggest',
    { language: learn?.language ?? 'sv', word: learn?.word ?? '' },
    { enabled: learn !== null },
  )
  if (learn !== null && suggestions.isPending) return undefined
  return offeredFixes(finding, suggestions.data?.suggestions ?? [])
}
