import { Button, FileButton, Group } from '@mantine/core'
import { IconReplace } from '@tabler/icons-react'
import type { NodeViewProps } from '@tiptap/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { acceptedImageFiles } from '../../../../shared/images/imageLimits.ts'
import { call } from '../../../app/call.ts'
import { showError } from '../../../app/showError.ts'
import { assetAddress } from '../../../ui/assetAddress.ts'
import { FocalMark } from '../../../ui/FocalMark.tsx'
import { pickedFile } from '../../../ui/pickedFile.ts'
import { AltChoice } from './AltChoice.tsx'
import { askForAlt, goOn } from './askForAlt.ts'
import { BlockFrame } from './BlockFrame.tsx'
import { FocalButton } from './focal/FocalButton.tsx'
import { ImageMeasures } from './ImageMeasures.tsx'
import classes from './ImageView.module.css'

/** px; as high as an image is shown here. */
const tallest = 320

/** The image, what it weighs, and what to read aloud in its place: a text, or the explicit word that it is decorative. */
export function ImageView(view: NodeViewProps) {
  const { editor, getPos, node, updateAttributes } = view
  const { t } = useTranslation()
  const [replacing, setReplacing] = useState(false)
  const { asset, alt, decorative, width, height, focus } = node.attrs
  const here = () => getPos() ?? 0
  const replace = async (file: File | null) => {
    if (file === null) return
    setReplacing(true)
    try {
      const taken = await call('assets.add', await pickedFile(file))
      updateAttributes({ asset: taken.sha256, width: taken.width, height: taken.height, focus: null })
      // What was said of the old image is kept, and looked at again.
      askForAlt(editor, here())
    } catch (error) {
      showError(error)
    } finally {
      setReplacing(false)
    }
  }
  return (
    <BlockFrame view={view} name={t('compose.block.image')}>
      <div
        className={classes.frame}
        style={{ aspectRatio: `${width} / ${height}`, width: Math.min(width, (tallest * width) / height) }}
      >
        <img className={classes.image} src={assetAddress(asset)} alt={alt ?? ''} />
        {focus !== null && <FocalMark focus={focus} />}
      </div>
      <Group justify="space-between" align="center" gap="xs" mt={6} wrap="nowrap">
        <ImageMeasures asset={asset} width={width} height={height} />
        <Group gap={4} wrap="nowrap" className={classes.buttons}>
          <FocalButton
            image={{ asset, width, height }}
            focus={focus}
            onFocus={(chosen) => updateAttributes({ focus: chosen })}
          />
          <FileButton
            accept={acceptedImageFiles}
            inputProps={{ 'aria-label': t('images.replace') }}
            onChange={(file) => void replace(file)}
          >
            {({ onClick }) => (
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                leftSection={<IconReplace size={14} stroke={1.6} />}
                loading={replacing}
                onClick={onClick}
              >
                {t('images.replace')}
              </Button>
            )}
          </FileButton>
        </Group>
      </Group>
      <AltChoice
        alt={alt}
        decorative={decorative}
        onAlt={(words) => updateAttributes({ alt: words })}
        onDecorative={(chosen) => updateAttributes({ decorative: chosen })}
        onDone={() => goOn(editor, here())}
      />
    </BlockFrame>
  )
}
