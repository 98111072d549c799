import { useTranslation } from 'react-i18next'
import { RundbrevError } from '../../../../shared/errors/rundbrevError.ts'
import { troubleRecord } from '../../../../shared/errors/troubleRecord.ts'
import { describeSender } from '../../../../shared/i18n/describeSender.ts'
import { describeThrown } from '../../../app/showError.ts'
import type { Outside } from './askOutside.ts'
import styles from './CheckLine.module.css'
import { CheckLine } from './CheckLine.tsx'

interface OutsideLinesProps {
  readonly outside: Outside
  /** Of the heaviest message, in bytes; undefined while it is not known. */
  readonly heaviest: number | undefined
}

/** What DNS, the mail server and the links said, each with what to do about it. */
export function OutsideLines({ outside, heaviest }: OutsideLinesProps) {
  return (
    <ul className={styles.list}>
      <SenderLines sender={outside.sender} />
      <ServerLine server={outside.server} heaviest={heaviest} />
      <LinkLines links={outside.links} />
      <ImageLines images={outside.images} />
    </ul>
  )
}

function SenderLines({ sender: { domain, findings, offline } }: { readonly sender: Outside['sender'] }) {
  const { t } = useTranslation()
  if (offline) return <CheckLine level="unknown">{t('sendCheck.offline', { domain })}</CheckLine>
  return findings.map((finding) => {
    const { message, remedy } = describeSender(finding, t)
    return (
      <CheckLine key={finding.code} level={finding.level} remedy={remedy}>
        {message}
      </CheckLine>
    )
  })
}

function ServerLine({
  server,
  heaviest,
}: { readonly server: Outside['server'] } & Pick<OutsideLinesProps, 'heaviest'>) {
  const { t } = useTranslation()
  const trouble = server.trouble && troubleRecord(server.trouble)
  if (trouble) {
    const { message, remedy } = describeThrown(new RundbrevError(trouble.code, trouble.place, trouble.values))
    return (
      <CheckLine level="warning" remedy={remedy}>
        {message}
      </CheckLine>
    )
  }
  const most = server.limits.maxMessageBytes
  if (most === null) return <CheckLine level="good">{t('sendCheck.server.open')}</CheckLine>
  const sizes = { limit: kilobytes(most), size: kilobytes(heaviest ?? 0) }
  return heaviest !== undefined && heaviest > most ? (
    <CheckLine level="warning">{t('sendCheck.server.tooLarge', sizes)}</CheckLine>
  ) : (
    <CheckLine level="good">{t('sendCheck.server.fits', sizes)}</CheckLine>
  )
}

function LinkLines({ links }: { readonly links: Outside['links'] }) {
  const { t } = useTranslation()
  const fine = links.filter(({ verdict }) => verdict === 'fine').length
  const broken = links.filter(({ verdict }) => verdict === 'broken')
  const open = links.length - fine - broken.length
  return (
    <>
      {links.length === 0 && <CheckLine level="good">{t('sendCheck.links.none')}</CheckLine>}
      {broken.map(({ href }) => (
        <CheckLine key={href} level="warning">
          {t('sendCheck.links.broken', { href })}
        </CheckLine>
      ))}
      {open > 0 && <CheckLine level="unknown">{t('sendCheck.links.unanswered', { count: open })}</CheckLine>}
      {fine > 0 && <CheckLine level="good">{t('sendCheck.links.fine', { count: fine })}</CheckLine>}
    </>
  )
}

function ImageLines({ images: { found, missing } }: { readonly images: Outside['images'] }) {
  const { t } = useTranslation()
  return (
    <>
      {missing.map((address) => (
        <CheckLine key={address} level="warning" remedy={t('sendCheck.images.missingRemedy')}>
          {t('sendCheck.images.missing', { address })}
        </CheckLine>
      ))}
      {found > 0 && <CheckLine level="good">{t('sendCheck.images.fine', { count: found })}</CheckLine>}
    </>
  )
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000)
}
