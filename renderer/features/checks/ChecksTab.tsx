import { Badge, Tabs, VisuallyHidden } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { severities } from '../../../shared/checks/findingCodes.ts'
import type { PostId } from '../../../shared/contract/scalars.ts'
import { useIgnored } from './ignored.ts'
import { useChecked } from './PostChecksContext.tsx'

const colours = { blocks: 'red', warning: 'orange', note: 'gray' } as const

/** The tab of the checks, with how much there is to see to and how bad the worst of it is. */
export function ChecksTab({ postId }: { postId: PostId }) {
  const { t } = useTranslation()
  const ignored = useIgnored(postId)
  const checks = useChecked()
  const findings = (checks.answer?.findings ?? []).filter((finding) => !ignored.has(finding))
  const worst = severities.find((severity) => findings.some((finding) => finding.severity === severity))
  return (
    <Tabs.Tab
      value="checks"
      leftSection={<IconChecklist size={18} stroke={1.6} />}
      rightSection={
        worst !== undefined && (
          <>
            <Badge
              size="sm"
              variant={worst === 'note' ? 'light' : 'filled'}
              color={colours[worst]}
              autoContrast
              aria-hidden
            >
              {findings.length}
            </Badge>
            <VisuallyHidden>{t('checks.tabCount', { count: findings.length })}</VisuallyHidden>
          </>
        )
      }
    >
      {t('checks.tab')}
    </Tabs.Tab>
  )
}
