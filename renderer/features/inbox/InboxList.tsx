import { Button, Group, Stack, Switch, Text } from '@mantine/core'
import { IconDoorExit, IconMailCheck, IconMessages, IconRobot } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InboxMail } from '../../../shared/inbox/inboxMail.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Nothing } from '../../ui/Nothing.tsx'
import { SkeletonRows } from '../../ui/Skeletons.tsx'
import { BounceRow } from './BounceRow.tsx'
import classes from './Inbox.module.css'
import type { InboxView } from './inboxViews.ts'
import { ReplyRow } from './ReplyRow.tsx'
import { ShortRow } from './ShortRow.tsx'

const icons = { replies: IconMessages, returned: IconMailCheck, left: IconDoorExit, automatic: IconRobot }
/** Rows that are shown at first, and that every press adds. */
const step = 100
/** As many as the contract gives at once. */
const most = 1000

/** One of the lists, the newest first. */
export function InboxList({ view: { name, kinds } }: { readonly view: InboxView }) {
  const { t } = useTranslation()
  const [onlyOpen, setOnlyOpen] = useState(name === 'replies')
  const [count, setCount] = useState(step)
  const filter = { kinds: [...kinds], onlyOpen: name === 'replies' && onlyOpen }
  const page = useAsk('inbox.page', { ...filter, from: 0, count }, { placeholderData: (before) => before })
  if (page.isError) return <ErrorNote error={page.error} onRetry={() => void page.refetch()} />
  if (page.data === undefined) return <SkeletonRows />
  const { rows, found } = page.data
  return (
    <Stack gap="sm">
      {name === 'replies' && (
        <Switch
          size="sm"
          label={t('inbox.onlyOpen')}
          checked={onlyOpen}
          onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
        />
      )}
      {found === 0 ? (
        <Nothing
          icon={icons[name]}
          title={t(`inbox.empty.${name}.title`)}
          text={t(`inbox.empty.${name}.text`)}
        />
      ) : (
        <ul className={classes.list} aria-label={t(`inbox.part.${name}`)}>
          {rows.map((mail) => (
            <li key={mail.id} className={classes.row}>
              <Row mail={mail} />
            </li>
          ))}
        </ul>
      )}
      {found > rows.length && (
        <Group>
          <Text size="sm" c="dimmed">
            {t('inbox.shown', { shown: rows.length, count: found })}
          </Text>
          {count < most && (
            <Button variant="default" size="xs" onClick={() => setCount(Math.min(count + step, most))}>
              {t('inbox.more')}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  )
}

function Row({ mail }: { readonly mail: InboxMail }) {
  switch (mail.kind) {
    case 'reply':
    case 'wish':
      return <ReplyRow mail={mail} />
    case 'bounce':
      return <BounceRow mail={mail} />
    default:
      return <ShortRow mail={mail} />
  }
}
