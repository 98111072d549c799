import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { InboxMail } from '../../../shared/inbox/inboxMail.ts'
import { momentText } from '../../ui/moments.ts'
import { useZone } from '../../ui/useZone.ts'
import classes from './Inbox.module.css'

interface MailHeadProps {
  readonly mail: InboxMail
  /** What it is, in a word or two. */
  readonly children?: ReactNode
}

/** Whose mail it is and when it came; about which letter. */
export function MailHead({ mail: { name, email, title, publicationId, at }, children }: MailHeadProps) {
  const zone = useZone()
  return (
    <>
      <div className={classes.head}>
        <span className={classes.who}>{name === '' ? email : name}</span>
        {name !== '' && <span className={classes.aside}>{email}</span>}
        {children}
        <time className={classes.when} dateTime={at}>
          {momentText(at, zone)}
        </time>
      </div>
      {publicationId !== null && (
        <Anchor component={Link} href={`/sending/${publicationId}`} size="sm">
          {title}
        </Anchor>
      )}
    </>
  )
}
