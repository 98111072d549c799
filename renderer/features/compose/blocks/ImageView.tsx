import { Checkbox, Text, TextInput } from '@mantine/core'
import type { NodeViewProps } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { assetAddress } from '../../../ui/assetAddress.ts'
import { BlockFrame } from './BlockFrame.tsx'
import classes from './ImageView.module.css'

/** The image, and what to read aloud in its place: a text, or the explicit word that it is decoration. */
export function ImageView(view: NodeViewProps) {
  const { t } = useTranslation()
  const { asset, alt, decorative, width, height } = view.node.attrs
  const undescribed = !decorative && (alt === null || alt.trim() === '')
  return (
    <BlockFrame view={view} name={t('compose.block.image')}>
      <img
        className={classes.image}
        src={assetAddress(asset)}
        alt={alt ?? ''}
        width={width}
        height={height}
      />
      <TextInput
        mt="xs"
        size="xs"
        label={t('compose.image.alt')}
        maxLength={2000}
        value={alt ?? ''}
        disabled={decorative}
        onChange={(event) => view.updateAttributes({ alt: event.currentTarget.value })}
      />
      {undescribed && (
        <Text size="xs" mt={4} className={classes.undescribed}>
          {t('compose.image.undescribed')}
        </Text>
      )}
      <Checkbox
        mt="sm"
        size="md"
        classNames={{ label: classes.choice }}
        label={t('compose.image.decorative')}
        checked={decorative}
        onChange={(event) => view.updateAttributes({ decorative: event.currentTarget.checked })}
      />
    </BlockFrame>
  )
}
