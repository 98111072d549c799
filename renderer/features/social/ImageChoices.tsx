import { ActionIcon, Button, Text, Textarea } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { objectPosition } from '../../../shared/images/objectPosition.ts'
import type { PostContent } from '../../../shared/post/post.ts'
import { choicesFor } from '../../../shared/social/choicesFor.ts'
import type { NetworkLimits } from '../../../shared/social/limits.ts'
import type { Network } from '../../../shared/social/network.ts'
import type { NetworkChoices } from '../../../shared/social/networkChoices.ts'
import { networkNames } from '../../../shared/social/networkNames.ts'
import { bodyImages, variantImages } from '../../../shared/social/variantImages.ts'
import { assetAddress } from '../../ui/assetAddress.ts'
import classes from './ImageChoices.module.css'

interface ImageChoicesProps {
  readonly network: Network
  readonly content: PostContent
  /** What its accounts take. */
  readonly limit: NetworkLimits
  readonly onChoose: (part: Partial<NetworkChoices>) => void
}

/** Which of the post's images go along, in which order, and what is said about each. */
export function ImageChoices({ network, content, limit, onChoose }: ImageChoicesProps) {
  const { t } = useTranslation()
  const lists = useRef<HTMLDivElement>(null)
  /** The focus stays with its image: on the first of the buttons that can be pressed when the images stand anew. */
  const focus = (asset: string, buttons: readonly string[]) =>
    window.setTimeout(() => {
      const found = buttons.map((name) =>
        lists.current?.querySelector<HTMLElement>(
          `[data-button="${name} ${asset}"]:not(:disabled, [aria-disabled])`,
        ),
      )
      found.find((button) => button != null)?.focus()
    })
  const { alts } = choicesFor(content, network)
  const images = bodyImages(content.body)
  const { images: room, altText } = limit
  const chosen = variantImages(content, network, limit).map(({ asset }) => asset)
  const others = images.filter(({ asset }) => !chosen.includes(asset))
  const imageOf = (asset: string) => images.find((image) => image.asset === asset)
  const numberOf = (asset: string) => images.findIndex((image) => image.asset === asset) + 1
  const move = (from: number, to: number) => {
    const [asset] = chosen.slice(from, from + 1)
    if (asset === undefined) return
    onChoose({ images: chosen.toSpliced(from, 1).toSpliced(to, 0, asset) })
    // Whoever moves it twice by keyboard presses twice; at the end there is only the way back.
    focus(asset, to < from ? ['earlier', 'later'] : ['later', 'earlier'])
  }
  const leaveOut = (asset: string) => {
    onChoose({ images: chosen.filter((other) => other !== asset) })
    focus(asset, ['takeAlong'])
  }
  const takeAlong = (asset: string) => {
    onChoose({ images: [...chosen, asset] })
    focus(asset, ['leaveOut'])
  }
  return (
    <div ref={lists}>
      <ol className={classes.images}>
        {chosen.map((asset, index) => {
          const image = imageOf(asset)
          const which = t('social.choices.image', { number: numberOf(asset) })
          const own = alts[asset]
          const text = own ?? (image?.decorative ? '' : (image?.alt ?? ''))
          return (
            <li key={asset} className={classes.row}>
              <img
                className={classes.thumbnail}
                style={image?.focus && { objectPosition: objectPosition(image.focus) }}
                src={assetAddress(asset)}
                alt=""
              />
              <div className={classes.words}>
                <Textarea
                  size="xs"
                  autosize
                  minRows={2}
                  maxRows={6}
                  maxLength={altText}
                  lang={content.language}
                  aria-label={t('social.choices.alt', { image: which, network: networkNames[network] })}
                  placeholder={image?.decorative ? t('social.choices.decorative') : (image?.alt ?? '')}
                  value={text}
                  onChange={(event) => onChoose({ alts: { ...alts, [asset]: event.currentTarget.value } })}
                />
                <Text size="xs" c="dimmed">
                  {t('social.count.used', { used: text.length, limit: altText })}
                </Text>
              </div>
              <div className={classes.buttons}>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  data-button={`earlier ${asset}`}
                  aria-label={t('social.choices.earlier', { image: which })}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                >
                  <IconArrowUp size={16} />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  data-button={`later ${asset}`}
                  aria-label={t('social.choices.later', { image: which })}
                  disabled={index === chosen.length - 1}
                  onClick={() => move(index, index + 1)}
                >
                  <IconArrowDown size={16} />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  data-button={`leaveOut ${asset}`}
                  aria-label={t('social.choices.leaveOut', { image: which })}
                  onClick={() => leaveOut(asset)}
                >
                  <IconX size={16} />
                </ActionIcon>
              </div>
            </li>
          )
        })}
      </ol>
      {others.length > 0 && (
        <ul className={classes.others}>
          {others.map(({ asset, focus }) => (
            <li key={asset} className={classes.other}>
              <img
                className={classes.thumbnail}
                style={focus && { objectPosition: objectPosition(focus) }}
                src={assetAddress(asset)}
                alt=""
              />
              <Button
                size="compact-xs"
                variant="default"
                leftSection={<IconPlus size={14} />}
                data-button={`takeAlong ${asset}`}
                disabled={chosen.length >= room.most}
                aria-label={t('social.choices.takeAlongNamed', {
                  image: t('social.choices.image', { number: numberOf(asset) }),
                })}
                onClick={() => takeAlong(asset)}
              >
                {t('social.choices.takeAlong')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && chosen.length >= room.most && (
        <Text size="xs" c="dimmed" mt={6}>
          {t('social.choices.full', { network: networkNames[network], count: room.most })}
        </Text>
      )}
    </div>
  )
}
