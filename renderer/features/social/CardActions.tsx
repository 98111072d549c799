import { Button } from '@mantine/core'
import { IconCopy, IconExternalLink, IconPhotoDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { composeUrlCarriesText } from '../../../shared/social/composeUrl.ts'
import type { Variant } from '../../../shared/social/deriveVariant.ts'
import { networkNames } from '../../../shared/social/networkNames.ts'
import { useDo } from '../../app/queries.ts'
import { showDone } from '../../ui/toasts.tsx'
import classes from './CardActions.module.css'

/** What it takes to publish by hand: the text, the image, the network's page. */
export function CardActions({ variant: { network, posts, images } }: { variant: Variant }) {
  const { t } = useTranslation()
  const text = posts[0]?.text ?? ''
  const image = images[0]?.asset ?? null
  const name = networkNames[network]
  const carriesText = composeUrlCarriesText(network, text)
  const copy = useDo('desktop.copyText')
  const open = useDo('desktop.openNetwork', {
    onSuccess: () =>
      showDone(t(carriesText ? 'social.action.opened' : 'social.action.openedToPaste', { network: name })),
  })
  const save = useDo('desktop.saveImage', {
    onSuccess: ({ file }) => {
      if (file !== null) showDone(t('social.action.imageSaved', { file }))
    },
  })
  const openPage = () => open.mutate({ network, text })
  return (
    <div className={classes.actions}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCopy size={15} stroke={1.6} />}
        aria-label={`${t('social.action.copy')}: ${name}`}
        disabled={text === ''}
        onClick={() =>
          copy.mutate({ text }, { onSuccess: () => showDone(t('social.action.copied', { network: name })) })
        }
      >
        {t('social.action.copy')}
      </Button>
      {image !== null && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPhotoDown size={15} stroke={1.6} />}
          aria-label={`${t('social.action.saveImage')}: ${name}`}
          onClick={() => save.mutate({ sha256: image, network })}
        >
          {t('social.action.saveImage')}
        </Button>
      )}
      <Button
        size="xs"
        variant="light"
        leftSection={<IconExternalLink size={15} stroke={1.6} />}
        onClick={() => (carriesText ? openPage() : copy.mutate({ text }, { onSuccess: openPage }))}
      >
        {t('social.action.open', { network: name })}
      </Button>
    </div>
  )
}
