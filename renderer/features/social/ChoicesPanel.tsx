import { Anchor, Switch, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PostContent } from '../../../shared/post/post.ts'
import { choicesFor } from '../../../shared/social/choicesFor.ts'
import { limits, type NetworkLimits } from '../../../shared/social/limits.ts'
import type { Network } from '../../../shared/social/network.ts'
import type { NetworkChoices } from '../../../shared/social/networkChoices.ts'
import { networkNames } from '../../../shared/social/networkNames.ts'
import { bodyImages } from '../../../shared/social/variantImages.ts'
import type { Veil } from '../../../shared/social/veil.ts'
import { hasVisibility, type Visibility } from '../../../shared/social/visibility.ts'
import classes from './ChoicesPanel.module.css'
import { HashtagChoice } from './HashtagChoice.tsx'
import { ImageChoices } from './ImageChoices.tsx'
import { VeilChoice } from './VeilChoice.tsx'
import { VisibilityChoice } from './VisibilityChoice.tsx'

interface ChoicesPanelProps {
  readonly network: Network
  readonly content: PostContent
  /** What its accounts take. */
  readonly room: NetworkLimits
  /** Whether the post leads anywhere. */
  readonly linked: boolean
  readonly onChoose: (choices: NetworkChoices) => void
}

/** What the officer can choose for one network: thread, link card, warning, hashtags, images and their texts. */
export function ChoicesPanel({ network, content, room, linked, onChoose }: ChoicesPanelProps) {
  const { t } = useTranslation()
  const choices = choicesFor(content, network)
  const choose = (part: Partial<NetworkChoices>) => onChoose({ ...choices, ...part })
  const veilWith = (veil: Veil) => {
    const { veil: _, ...rest } = choices
    onChoose(isNothing(veil) ? rest : { ...rest, veil })
  }
  const seenBy = (visibility: Visibility | undefined) => {
    const { visibility: _, ...rest } = choices
    onChoose(visibility === undefined ? rest : { ...rest, visibility })
  }
  const ownImages = choices.images !== null || Object.keys(choices.alts).length > 0
  const images = bodyImages(content.body)
  const name = networkNames[network]
  return (
    <section className={classes.panel} aria-label={`${t('social.choices.title')}: ${name}`}>
      <div className={classes.switches}>
        {limits[network].threads && (
          <Switch
            label={t('social.thread.choice')}
            description={t('social.thread.choiceHint')}
            checked={choices.thread}
            onChange={(event) => choose({ thread: event.currentTarget.checked })}
          />
        )}
        {limits[network].threads && choices.thread && (
          <Switch
            label={t('social.thread.numbered')}
            description={t('social.thread.numberedHint')}
            checked={choices.numbered}
            onChange={(event) => choose({ numbered: event.currentTarget.checked })}
          />
        )}
        {limits[network].linksClickable && linked && (
          <Switch
            label={t('social.choices.linkCard')}
            description={t('social.choices.linkCardHint')}
            checked={choices.linkCard}
            onChange={(event) => choose({ linkCard: event.currentTarget.checked })}
          />
        )}
        {limits[network].veils && (
          <VeilChoice veil={choices.veil} images={images.length > 0} onChoose={veilWith} />
        )}
        {hasVisibility(network) && <VisibilityChoice visibility={choices.visibility} onChoose={seenBy} />}
        <HashtagChoice network={network} content={content} onChoose={choose} />
      </div>
      <div className={classes.heading}>
        <Text size="sm" fw={650}>
          {t('social.choices.images')}
        </Text>
        {ownImages && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => choose({ images: null, alts: {} })}
          >
            {t('social.choices.asPost')}
          </Anchor>
        )}
      </div>
      {images.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('social.choices.noImages')}
        </Text>
      ) : (
        <ImageChoices network={network} content={content} limit={room} onChoose={choose} />
      )}
    </section>
  )
}

function isNothing({ warning, sensitive }: Veil): boolean {
  return warning === '' && !sensitive
}
