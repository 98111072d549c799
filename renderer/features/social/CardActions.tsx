import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconCopy, IconExternalLink, IconPhoto, IconPhotoDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { composeUrlCarriesText } from '../../../shared/social/composeUrl.ts'
import type { Variant } from '../../../shared/social/deriveVariant.ts'
import { networkNames } from '../../../shared/social/networkNames.ts'
import { useDo } from '../../app/queries.ts'
import { showDone, showSaved } from '../../ui/toasts.tsx'
import classes from './CardActions.module.css'

interface CardActionsProps {
  readonly variant: Variant
  /** The whole post as a picture. */
  readonly picture: { readonly copy: () => void; readonly isCopying: boolean }
}

/** What it takes to publish by hand: the texts, the images, the network's page. */
export function CardActions({ variant: { network, posts, images }, picture }: CardActionsProps) {
  const { t } = useTranslation()
  const first = posts[0]?.text ?? ''
  const name = networkNames[network]
  const carriesText = composeUrlCarriesText(network, first)
  const copy = useDo('desktop.copyText')
  const open = useDo('desktop.openNetwork', {
    onSuccess: () =>
      showDone(t(carriesText ? 'social.action.opened' : 'social.action.openedToPaste', { network: name })),
  })
  const save = useDo('desktop.saveImage', {
    onSuccess: ({ file }) => {
      if (file !== null) showSaved(t('social.action.imageSaved', { file }), file)
    },
  })
  const copyText = (text: string) =>
    copy.mutate({ text }, { onSuccess: () => showDone(t('social.action.copied', { network: name })) })
  const openPage = () => open.mutate({ network, text: first })
  return (
    <div className={classes.actions}>
      <Choice
        icon={<IconCopy size={16} stroke={1.6} />}
        label={t('social.action.copy')}
        network={name}
        disabled={first.trim() === ''}
        items={posts.map(({ text }, index) => ({
          label: t('social.thread.post', { number: index + 1, count: posts.length }),
          run: () => copyText(text),
        }))}
      />
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPhoto size={16} stroke={1.6} />}
        aria-label={t('pictures.copy', { what: t('pictures.networkPost', { network: name }) })}
        loading={picture.isCopying}
        onClick={picture.copy}
      >
        {t('menu.copyPicture')}
      </Button>
      {images.length > 0 && (
        <Choice
          icon={<IconPhotoDown size={16} stroke={1.6} />}
          label={t('social.action.saveImage')}
          network={name}
          disabled={false}
          items={images.map(({ asset, focus }, index) => ({
            label: t('social.action.saveImageOf', { number: index + 1 }),
            run: () => save.mutate({ sha256: asset, network, focus }),
          }))}
        />
      )}
      <Button
        size="xs"
        variant="light"
        leftSection={<IconExternalLink size={16} stroke={1.6} />}
        onClick={() => (carriesText ? openPage() : copy.mutate({ text: first }, { onSuccess: openPage }))}
      >
        {t('social.action.open', { network: name })}
      </Button>
    </div>
  )
}

interface ChoiceProps {
  readonly icon: ReactNode
  readonly label: string
  readonly network: string
  readonly disabled: boolean
  readonly items: readonly { readonly label: string; readonly run: () => void }[]
}

/** One thing to do: at once where it can be done in one way, else from a list. */
function Choice({ icon, label, network, disabled, items }: ChoiceProps) {
  const [only] = items
  const button = {
    size: 'xs',
    variant: 'default',
    leftSection: icon,
    'aria-label': `${label}: ${network}`,
    disabled,
  } as const
  if (items.length < 2) {
    return (
      <Button {...button} onClick={only?.run}>
        {label}
      </Button>
    )
  }
  return (
    <Menu withinPortal position="bottom-start">
      <Menu.Target>
        <Button {...button} rightSection={<IconChevronDown size={14} stroke={1.6} />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map((item) => (
          <Menu.Item key={item.label} onClick={item.run}>
            {item.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
