import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ArchiveListing } from '../../../shared/contract/archive.ts'
import type { PublicationId } from '../../../shared/contract/scalars.ts'
import { momentText } from '../../ui/moments.ts'
import classes from './ArchiveScreen.module.css'
import { entriesByYear } from './entriesByYear.ts'

interface EntryListProps {
  readonly entries: readonly ArchiveListing[]
  readonly shown: PublicationId
  readonly onOpen: (id: PublicationId) => void
}

/** What went, the latest first, under its year. */
export function EntryList({ entries, shown, onOpen }: EntryListProps) {
  const { t } = useTranslation()
  return (
    <nav className={classes.list} aria-label={t('archive.list')}>
      {entriesByYear(entries).map(([year, ofYear]) => [
        <h2 key={`year ${year}`} className={classes.year}>
          {year}
        </h2>,
        ...ofYear.map((entry) => (
          <button
            key={entry.id}
            type="button"
            className={classes.entry}
            aria-current={entry.id === shown || undefined}
            onClick={() => onOpen(entry.id)}
          >
            <span className={classes.title}>{entry.title || t('compose.untitled')}</span>
            <span className={classes.about}>{momentText(entry.at, entry.zone)}</span>
            <span className={classes.about}>{sentBy(entry, t)}</span>
          </button>
        )),
      ])}
    </nav>
  )
}

/** Where to, and how many letters went there; of a trial none did. */
function sentBy({ channelKind, channelName: channel, counts }: ArchiveListing, t: TFunction): string {
  if (channelKind !== 'email') return channel
  if (counts.tried > 0) return t('archive.triedBy', { channel, count: counts.tried })
  return t('archive.sentBy', { channel, count: counts.sent + counts.bounced })
}
