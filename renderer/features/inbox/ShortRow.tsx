import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { InboxMail } from '../../../shared/inbox/inboxMail.ts'
import classes from './Inbox.module.css'
import { MailHead } from './MailHead.tsx'

/** What has been dealt with by itself, or needs nobody: who it was, what it was, and about which letter. */
export function ShortRow({ mail }: { readonly mail: InboxMail }) {
  const { t } = useTranslation()
  const { kind, subject } = mail
  return (
    <>
      <MailHead mail={mail}>
        {kind !== 'auto-reply' && (
          <Badge size="sm" variant="light" color={kind === 'complaint' ? 'red' : 'gray'} tt="none">
            {t(`inbox.kind.${kind}`)}
          </Badge>
        )}
      </MailHead>
      {kind === 'auto-reply' && subject !== '' && <div className={classes.aside}>{subject}</div>}
    </>
  )
}
