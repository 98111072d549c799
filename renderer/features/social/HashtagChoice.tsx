import { NativeSelect, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PostContent } from '../../../shared/post/post.ts'
import { choicesFor } from '../../../shared/social/choicesFor.ts'
import { hashtagsOf } from '../../../shared/social/hashtag.ts'
import { hashtagRoom, hashtagRoomByRule } from '../../../shared/social/hashtagRoom.ts'
import { limits } from '../../../shared/social/limits.ts'
import type { Network } from '../../../shared/social/network.ts'
import type { NetworkChoices } from '../../../shared/social/networkChoices.ts'

interface HashtagChoiceProps {
  readonly network: Network
  readonly content: PostContent
  readonly onChoose: (part: Pick<NetworkChoices, 'hashtags'>) => void
}

/** How many of the post's tags become hashtags there, the first ones first. */
export function HashtagChoice({ network, content, onChoose }: HashtagChoiceProps) {
  const { t } = useTranslation()
  const all = hashtagsOf(content.tags, limits[network].hashtags.most ?? content.tags.length)
  if (all.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('social.choices.noTags')}
      </Text>
    )
  }
  const { hashtags } = choicesFor(content, network)
  const byRule = Math.min(all.length, hashtagRoomByRule(network))
  return (
    <NativeSelect
      size="xs"
      label={t('social.choices.hashtags')}
      description={all.slice(0, hashtagRoom(content, network)).join(' ')}
      inputWrapperOrder={['label', 'input', 'description']}
      value={hashtags === null ? 'rule' : String(Math.min(hashtags, all.length))}
      onChange={({ currentTarget: { value } }) =>
        onChoose({ hashtags: value === 'rule' ? null : Number(value) })
      }
      data={[
        { value: 'rule', label: t('social.choices.hashtagsByRule', { count: byRule }) },
        { value: '0', label: t('social.choices.noHashtags') },
        ...all.map((_, index) => String(index + 1)),
      ]}
    />
  )
}
