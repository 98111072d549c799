import { Anchor, Button, Group, Text, VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle, IconBan, IconBulb, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/checks/finding.ts'
import { type Severity, severities } from '../../../shared/checks/findingCodes.ts'
import type { PostId } from '../../../shared/contract/scalars.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { SkeletonRows } from '../../ui/Skeletons.tsx'
import classes from './ChecksPane.module.css'
import type { Desk } from './desk.ts'
import { FindingItem } from './FindingItem.tsx'
import { goTo } from './goTo.ts'
import { useIgnored } from './ignored.ts'
import { LinkCheck } from './LinkCheck.tsx'
import { LixMeter } from './LixMeter.tsx'
import { useChecked } from './PostChecksContext.tsx'
import { useRemedy } from './useRemedy.ts'

const icons = { blocks: IconBan, warning: IconAlertTriangle, note: IconBulb } as const
/** How many of one severity are listed at first. */
const page = 30

interface ChecksPaneProps {
  readonly postId: PostId
  readonly desk: Desk
}

/** What was found in the post, the worst first, each with its place and its remedy. */
export function ChecksPane({ postId, desk }: ChecksPaneProps) {
  const { t } = useTranslation()
  const { answer, content, running, error, retry } = useChecked()
  const ignored = useIgnored(postId)
  const remedy = useRemedy(desk, content)
  if (answer === undefined) {
    return error === null ? (
      <div className={classes.pane}>
        <SkeletonRows rows={4} />
      </div>
    ) : (
      <ErrorNote error={error} onRetry={retry} />
    )
  }
  const findings = answer.findings.filter((finding) => !ignored.has(finding))
  const hidden = answer.findings.length - findings.length
  return (
    <div className={classes.pane}>
      <VisuallyHidden role="status">
        {running ? '' : t('checks.live', { count: findings.length })}
      </VisuallyHidden>
      {content.language === 'sv' && <LixMeter lix={answer.lix} />}
      <LinkCheck content={content} />
      {error !== null && <ErrorNote error={error} onRetry={retry} />}
      {findings.length === 0 && (
        <div className={classes.clear}>
          <IconCircleCheck size={28} stroke={1.6} aria-hidden />
          <div>
            <Text fw={600}>{t('checks.allClear')}</Text>
            <Text size="sm">{t('checks.allClearText')}</Text>
          </div>
        </div>
      )}
      {severities.map((severity) => (
        <FindingGroup
          key={severity}
          severity={severity}
          findings={findings.filter((finding) => finding.severity === severity)}
          onGoTo={(finding) => goTo(desk, finding.place)}
          onFix={remedy}
          onIgnore={ignored.ignore}
        />
      ))}
      {hidden > 0 && (
        <Group gap="xs">
          <Text size="xs">{t('checks.ignored', { count: hidden })}</Text>
          <Anchor component="button" type="button" size="xs" underline="always" onClick={ignored.showAgain}>
            {t('checks.showIgnored')}
          </Anchor>
        </Group>
      )}
    </div>
  )
}

interface FindingGroupProps {
  readonly severity: Severity
  readonly findings: readonly Finding[]
  readonly onGoTo: (finding: Finding) => void
  readonly onFix: ReturnType<typeof useRemedy>
  readonly onIgnore: (finding: Finding) => void
}

function FindingGroup({ severity, findings, onGoTo, onFix, onIgnore }: FindingGroupProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(page)
  if (findings.length === 0) return null
  const Icon = icons[severity]
  const rest = findings.length - shown
  return (
    <section aria-label={t(`checks.severity.${severity}`)}>
      <h2 className={classes.heading} data-severity={severity}>
        <Icon size={18} stroke={1.6} aria-hidden />
        {t(`checks.severity.${severity}`)}
        <span className={classes.count}>{findings.length}</span>
      </h2>
      <ul className={classes.list}>
        {findings.slice(0, shown).map((finding) => (
          <FindingItem
            key={JSON.stringify([finding.code, finding.place, finding.values])}
            finding={finding}
            onGoTo={() => onGoTo(finding)}
            onFix={(fix) => onFix(finding, fix)}
            {...(severity === 'note' && { onIgnore: () => onIgnore(finding) })}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button mt="xs" size="compact-sm" variant="subtle" onClick={() => setShown(shown + page)}>
          {t('checks.more', { count: Math.min(rest, page) })}
        </Button>
      )}
    </section>
  )
}
