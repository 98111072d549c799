import { Badge, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import type { Contact, SuppressionReason } from '../../../../shared/audience/contact.ts'
import { useZone } from '../../../ui/useZone.ts'
import classes from './ContactTable.module.css'
import type { ContactColumn } from './contactColumns.ts'
import type { PlaceNames } from './placeReader.ts'

interface ContactCellProps {
  readonly column: ContactColumn
  readonly contact: Contact
  readonly place: PlaceNames
}

/** What a column shows of a person; what does not fit is told when one points at it. */
export function ContactCell({ column, contact, place }: ContactCellProps) {
  const { t } = useTranslation()
  switch (column) {
    case 'email':
    case 'role':
    case 'organisation':
      return <Cut text={contact[column]} />
    case 'municipality':
    case 'county':
      return <Cut text={place[column]} />
    case 'language':
      return <Cut text={t(`common.language.${contact.language}`)} />
    case 'consent':
      return <Cut text={contact.consent === null ? '' : t(`audience.consent.${contact.consent}`)} />
    case 'tags':
      return <Tags tags={contact.tags} />
    case 'suppressed':
      return contact.suppressed === null ? null : <SuppressedBadge reason={contact.suppressed} />
    case 'lastMailed':
      return <Day instant={contact.lastMailedAt} />
    case 'added':
      return <Day instant={contact.createdAt} />
    case 'changed':
      return <Day instant={contact.updatedAt} />
    case 'mailings':
      return <Count value={contact.mailedCount} />
    case 'bounces':
      return <Count value={contact.bouncedCount} />
  }
}

/** Why nothing is sent there, and in its tip what that means. */
export function SuppressedBadge({ reason }: { reason: SuppressionReason }) {
  const { t } = useTranslation()
  return (
    <Tooltip label={t(`audience.suppressionText.${reason}`)} multiline maw={260}>
      <Badge size="sm" variant="light" color="red" className={classes.suppressed}>
        {t(`audience.suppression.${reason}`)}
      </Badge>
    </Tooltip>
  )
}

function Cut({ text }: { text: string }) {
  return (
    <span className={classes.text} title={text}>
      {text}
    </span>
  )
}

function Tags({ tags }: { tags: readonly string[] }) {
  return (
    <span className={classes.tags} title={tags.join(', ')}>
      {tags.map((tag) => (
        <span key={tag} className={classes.tag}>
          {tag}
        </span>
      ))}
    </span>
  )
}

/** "2026-12-01", as registers write it: it is compared down the column. */
function Day({ instant }: { instant: string | null }) {
  const zone = useZone()
  if (instant === null) return null
  const day = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString()
  return <span className={classes.number}>{day}</span>
}

function Count({ value }: { value: number }) {
  const { t } = useTranslation()
  return <span className={classes.count}>{t('contacts.number', { value })}</span>
}
