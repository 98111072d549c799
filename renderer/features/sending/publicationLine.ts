import type { TFunction } from 'i18next'
import type { Publication } from '../../../shared/schedule/publication.ts'
import { momentText } from '../../ui/moments.ts'

/** "Nyhetsbrev · Rektorer · 18 december kl. 09.00": where to, to whom and when. */
export function publicationLine(publication: Publication, t: TFunction): string {
  return `${publicationWay(publication, t)} · ${momentText(publication.dueAt, publication.zone)}`
}

/** "Nyhetsbrev · Rektorer": where to and to whom. */
export function publicationWay({ channelName, channelKind, segmentName }: Publication, t: TFunction): string {
  const segment = channelKind === 'email' ? [segmentName ?? t('sending.everybody')] : []
  return [channelName, ...segment].join(' · ')
}
