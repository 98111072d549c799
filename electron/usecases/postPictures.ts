import { Temporal } from 'temporal-polyfill'
import type { ArchivedPost } from '../../shared/archive/archivedPosts.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import { postCardHtml, postCardWidth } from '../../shared/social/postCardHtml.ts'
import type { PartContent } from '../archive/writeEntry.ts'
import type { ArchiveSubject } from '../store/archiveSubject.ts'
import { readAssetBytes } from '../workspace/folders.ts'
import { dataAddress } from './archivedParts.ts'
import type { Deps } from './deps.ts'

/**
 * A picture of each post that is out, as it was published. null where nobody draws here, or it cannot be done now.
 *
 * @param before of the files' names: '' in an entry, "addenda/0001-" among its addenda
 */
export async function postPictures(
  deps: Deps,
  subject: ArchiveSubject,
  posts: readonly ArchivedPost[],
  before = '',
): Promise<PartContent[] | null> {
  const { printer } = deps
  if (printer === null) return null
  const parts: PartContent[] = []
  try {
    for (const post of posts.filter(({ published }) => published === 'yes')) {
      const bytes = await printer.picture(cardOf(deps, subject, post), postCardWidth)
      parts.push({ name: `${before}picture-${post.number}.png`, bytes })
    }
    return parts
  } catch {
    return null
  }
}

/** Whether a file of an entry is such a picture. */
export function isPostPicture(name: string): boolean {
  return /(^|[/-])picture-\d+\.png$/.test(name)
}

function cardOf({ workspace }: Deps, { channel, publication }: ArchiveSubject, post: ArchivedPost): string {
  const { text, language, card, at } = post
  const source = (sha256: string, mime: string) =>
    dataAddress({ mime, bytes: readAssetBytes(workspace.folder, sha256) })
  return postCardHtml({
    ...{ account: channel.name, network: channel.network === null ? '' : networkNames[channel.network] },
    when: at === null ? '' : whenText(at, publication.zone),
    ...{ text, language },
    images: post.images.map(({ sha256, mime, alt }) => ({ src: source(sha256, mime), alt })),
    card: card && {
      ...{ href: card.href, title: card.title, description: card.description },
      src: card.image === null ? null : source(card.image, 'image/jpeg'),
    },
  })
}

/** "2026-12-18 09:00 Europe/Stockholm" */
function whenText(at: string, zone: string): string {
  const there = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  return `${there.toPlainDate()} ${there.toPlainTime().toString({ smallestUnit: 'minute' })} ${zone}`
}
