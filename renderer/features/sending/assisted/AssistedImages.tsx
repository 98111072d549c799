import { Button, Group, Text } from '@mantine/core'
import { IconCopy, IconFolderDown, IconPhotoDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { objectPosition } from '../../../../shared/images/objectPosition.ts'
import type { Network } from '../../../../shared/social/network.ts'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import type { VariantImage } from '../../../../shared/social/variantImages.ts'
import { useDo } from '../../../app/queries.ts'
import { assetAddress } from '../../../ui/assetAddress.ts'
import { showDone, showSaved } from '../../../ui/toasts.tsx'
import { whileBusy } from '../../../ui/whileBusy.ts'
import classes from './AssistedPanel.module.css'

interface AssistedImagesProps {
  readonly network: Network
  readonly images: readonly VariantImage[]
}

/** The images to be taken along, in the network's size, each with what is to be written about it. */
export function AssistedImages({ network, images }: AssistedImagesProps) {
  const { t } = useTranslation()
  const copy = useDo('desktop.copyText', { onSuccess: () => showDone(t('common.copied.description')) })
  const saveAll = useDo('desktop.saveImages', {
    onSuccess: ({ folder }) =>
      folder !== null && showSaved(t('sending.assisted.savedAll', { folder }), folder),
  })
  const save = useDo('desktop.saveImage', {
    onSuccess: ({ file }) => file !== null && showSaved(t('social.action.imageSaved', { file }), file),
  })
  const numbered = images.map((image, index) => ({ ...image, number: index + 1 }))
  const all = images.map(({ asset, alt, focus }) => ({ sha256: asset as never, alt: alt ?? '', focus }))
  return (
    <li className={classes.step}>
      <Text size="sm" fw={600}>
        {t('sending.assisted.imagesStep')}
      </Text>
      <Text size="sm">{t('sending.assisted.imagesHint', { network: networkNames[network] })}</Text>
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFolderDown size={16} stroke={1.6} />}
          {...whileBusy(saveAll.isPending, () => saveAll.mutate({ network, images: all }))}
        >
          {t('sending.assisted.saveAll', { count: images.length })}
        </Button>
      </div>
      {numbered.map(({ asset, alt, focus, number }) => (
        <div key={asset} className={classes.image}>
          <img
            className={classes.thumbnail}
            style={focus && { objectPosition: objectPosition(focus) }}
            src={assetAddress(asset)}
            alt=""
          />
          <div>
            <Text size="sm" {...((alt ?? '') === '' && { c: 'dimmed' })}>
              {alt === null
                ? t('sending.assisted.noAlt')
                : alt === ''
                  ? t('sending.assisted.decorative')
                  : alt}
            </Text>
            <Group gap={4} mt={4}>
              {alt !== null && alt !== '' && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  leftSection={<IconCopy size={14} stroke={1.6} />}
                  onClick={() => copy.mutate({ text: alt })}
                >
                  {t('social.action.copyAltOf', { number })}
                </Button>
              )}
              <Button
                size="compact-xs"
                variant="subtle"
                leftSection={<IconPhotoDown size={14} stroke={1.6} />}
                onClick={() => save.mutate({ sha256: asset as never, network, focus })}
              >
                {t('social.action.saveImageOf', { number })}
              </Button>
            </Group>
          </div>
        </div>
      ))}
    </li>
  )
}
