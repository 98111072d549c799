import { useTranslation } from 'react-i18next'
import type { Addendum, Manifest } from '../../../shared/archive/manifest.ts'
import { momentText } from '../../ui/moments.ts'
import classes from './ArchiveScreen.module.css'

interface EntryFactsProps {
  readonly manifest: Manifest
  readonly addenda: readonly Addendum[]
}

/** When, through what, to whom, by whom. */
export function EntryFacts({ manifest, addenda }: EntryFactsProps) {
  const { t } = useTranslation()
  const { publication, channel, segment, published, counts } = manifest
  const { zone, startedAt, finishedAt, plannedBy } = publication
  const latest = addenda.at(-1)
  return (
    <dl className={classes.facts}>
      {published === null && startedAt !== null && (
        <>
          <dt>{t('archive.fact.sent')}</dt>
          <dd>
            {t('archive.fact.fromTo', {
              from: momentText(startedAt, zone),
              to: finishedAt === null ? '–' : momentText(finishedAt, zone),
              zone,
            })}
          </dd>
        </>
      )}
      {published !== null && (
        <>
          <dt>{t('archive.fact.published')}</dt>
          <dd>
            {momentText(published.at, zone)}
            {published.url !== null && <> · {published.url}</>}
          </dd>
        </>
      )}
      <dt>{t('archive.fact.channel')}</dt>
      <dd>
        {channel.from === null
          ? channel.name
          : `${channel.name} · ${channel.from.name} <${channel.from.address}>`}
      </dd>
      {manifest.subject !== null && (
        <>
          <dt>{t('archive.fact.segment')}</dt>
          <dd>{segment === null ? t('archive.fact.everybody') : `${segment.name} · ${segment.rule}`}</dd>
          <dt>{t('archive.fact.counts')}</dt>
          <dd>
            {counts.all.tried > 0 && `${t('outbox.trial.told')} `}
            {t('archive.fact.countsText', {
              sent: counts.all.sent + counts.all.bounced,
              rejected: counts.all.rejected,
              inDoubt: counts.all['in-doubt'],
              suppressed: counts.all.suppressed,
            })}
          </dd>
        </>
      )}
      <dt>{t('archive.fact.plannedBy')}</dt>
      <dd>{plannedBy || t('common.notAvailable')}</dd>
      {latest !== undefined && (
        <>
          <dt>{t('archive.fact.addenda')}</dt>
          <dd>{t('archive.fact.addendaText', { count: addenda.length, at: momentText(latest.at, zone) })}</dd>
        </>
      )}
    </dl>
  )
}
