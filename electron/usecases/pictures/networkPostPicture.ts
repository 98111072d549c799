import type { PictureAsked } from '../../../shared/contract/pictures.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import { networkNames } from '../../../shared/social/networkNames.ts'
import { postCardsHtml, postCardWidth } from '../../../shared/social/postCardHtml.ts'
import type { VariantPost } from '../../../shared/social/variantPosts.ts'
import { readAssetBytes } from '../../workspace/folders.ts'
import { dataAddress } from '../archivedParts.ts'
import type { Deps } from '../deps.ts'
import { liveFigures } from '../liveFigures.ts'
import { datedContent } from '../outgoingLinks.ts'
import { renditionFor } from '../renditions.ts'
import { variantFrom, variantSource } from '../variants.ts'
import { type Picture, pictureScale } from './picture.ts'

type NetworkPostAsked = Extract<PictureAsked, { of: 'networkPost' }>

/**
 * A post as it would be on a network now, every post of a thread below the other. The network's own look is the network's: this is what it
 * is given, as the archive has it too.
 */
export async function networkPostPicture(
  deps: Deps,
  { postId, content, network, account }: NetworkPostAsked,
): Promise<Picture> {
  const { printer } = deps
  if (printer === null) throw new Error('pictures of posts are drawn in the app')
  const t = createTranslator(content.language)
  const { figures } = liveFigures(deps, content.language)
  const source = variantSource(deps, datedContent(deps, postId, content), figures)
  const { posts } = variantFrom(deps, postId, source, network)
  const draw = async ({ text, images, card }: VariantPost) => ({
    ...{ account, network: networkNames[network], when: t('pictures.draft'), text },
    language: content.language,
    images: await Promise.all(
      images.map(async ({ asset, alt, focus }) => {
        const { sha256, mime } = await renditionFor(deps, asset, network, focus)
        return { src: addressOf(deps, sha256, mime), alt: alt ?? '' }
      }),
    ),
    card: card && {
      ...{ href: card.href, title: card.title, description: card.description },
      src: card.image === null ? null : await cardImage(deps, card.image, card.focus),
    },
  })
  const cards = await Promise.all(posts.map(draw))
  const described = posts.flatMap(({ text, images }) => [text, ...images.map(({ alt }) => alt ?? '')])
  return {
    png: await printer.picture(postCardsHtml(cards), postCardWidth, pictureScale),
    text: described.filter((words) => words !== '').join('\n\n'),
  }
}

async function cardImage(
  deps: Deps,
  asset: string,
  focus: Parameters<typeof renditionFor>[3],
): Promise<string> {
  const { sha256, mime } = await renditionFor(deps, asset, 'card', focus)
  return addressOf(deps, sha256, mime)
}

function addressOf({ workspace }: Deps, sha256: string, mime: string): string {
  return dataAddress({ mime, bytes: readAssetBytes(workspace.folder, sha256) })
}
