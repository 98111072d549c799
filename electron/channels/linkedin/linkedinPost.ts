import type { OutgoingPost } from '../channelAdapter.ts'
import { toLittleText } from './littleText.ts'

/**
 * A new post's body: https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api, and …/multiimage-post-api.
 * What a link shows is told here: the API looks at no page.
 */
export function linkedinPost(author: string, { text, images, card }: OutgoingPost): object {
  return {
    author,
    commentary: toLittleText(text),
    visibility: 'PUBLIC',
    distribution: {
      feedDistribution: 'MAIN_FEED',
      targetEntities: [],
      thirdPartyDistributionChannels: [],
    },
    ...contentOf(images, card),
    lifecycleState: 'PUBLISHED',
    isReshareDisabledByAuthor: false,
  }
}

function contentOf(images: OutgoingPost['images'], card: OutgoingPost['card']): object {
  const media = images.map(({ uploaded, alt }) => ({
    id: String(uploaded),
    ...(alt !== '' && { altText: alt }),
  }))
  if (media.length > 1) return { content: { multiImage: { images: media } } }
  if (media.length === 1) return { content: { media: media[0] } }
  if (card === null) return {}
  const { href, title, description, image } = card
  return {
    content: {
      article: {
        source: href,
        title,
        ...(description !== '' && { description }),
        ...(image !== null && { thumbnail: String(image) }),
      },
    },
  }
}
