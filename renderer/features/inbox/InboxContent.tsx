import { Group, SegmentedControl, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import { countText } from '../../ui/countText.ts'
import { InboxList } from './InboxList.tsx'
import { InboxStatus } from './InboxStatus.tsx'
import { type InboxView, inboxViews } from './inboxViews.ts'
import { KeepDaysSelect } from './KeepDaysSelect.tsx'

interface InboxContentProps {
  readonly overview: Output<'inbox.overview'>
  readonly view: InboxView
  readonly onView: (name: InboxView['name']) => void
}

/** How the last look went, and one of the lists. */
export function InboxContent({ overview: { inboxes, counts, keepDays }, view, onView }: InboxContentProps) {
  const { t } = useTranslation()
  // Of what waits for the officer, how many wait; of the others, how many there are.
  const numberOf = ({ name, kinds }: InboxView) =>
    name === 'replies'
      ? counts.open.reply + counts.open.wish
      : kinds.reduce((sum, kind) => sum + counts.kinds[kind], 0)
  return (
    <Stack gap="md">
      {inboxes.map((inbox) => (
        <InboxStatus key={inbox.channelId} inbox={inbox} isOnly={inboxes.length === 1} />
      ))}
      <SegmentedControl
        aria-label={t('inbox.title')}
        value={view.name}
        onChange={(name) => onView(name as InboxView['name'])}
        data={inboxViews.map((each) => {
          const number = numberOf(each)
          const part = t(`inbox.part.${each.name}`)
          return { value: each.name, label: number === 0 ? part : `${part} (${countText(number)})` }
        })}
        style={{ alignSelf: 'flex-start' }}
      />
      <InboxList key={view.name} view={view} />
      <Group justify="flex-end">
        <KeepDaysSelect keepDays={keepDays} />
      </Group>
    </Stack>
  )
}
