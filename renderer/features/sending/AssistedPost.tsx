import { Button, Group, Text } from '@mantine/core'
import { IconCheck, IconCopy, IconPhotoDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Network } from '../../../shared/social/network.ts'
import type { VariantPost } from '../../../shared/social/variantPosts.ts'
import { useDo } from '../../app/queries.ts'
import { showDone } from '../../ui/toasts.tsx'
import classes from './AssistedSteps.module.css'

interface AssistedPostProps {
  readonly network: Network
  readonly post: VariantPost
  /** 1-based, and how many there are. */
  readonly number: number
  readonly of: number
}

/** One post to be published by hand: its text, and its images with what is to be written about them. */
export function AssistedPost({ network, post: { text, images }, number, of }: AssistedPostProps) {
  const { t } = useTranslation()
  const [taken, setTaken] = useState(false)
  const copy = useDo('desktop.copyText', { onSuccess: () => showDone(t('common.copied')) })
  const save = useDo('desktop.saveImage', {
    onSuccess: ({ file }) => {
      if (file !== null) showDone(t('social.action.imageSaved', { file }))
    },
  })
  const part = of > 1 ? t('social.thread.post', { number, count: of }) : null
  return (
    <li className={classes.post}>
      {part !== null && (
        <Text size="xs" fw={650} c="dimmed">
          {part}
        </Text>
      )}
      <pre className={classes.text}>{text}</pre>
      <Group gap="xs">
        <Button
          size="xs"
          variant={taken ? 'light' : 'filled'}
          leftSection={
            taken ? <IconCheck size={15} stroke={1.8} /> : <IconCopy size={15} stroke={1.6} aria-hidden />
          }
          aria-label={part === null ? undefined : `${t('sending.assisted.copy')}: ${part}`}
          onClick={() => copy.mutate({ text }, { onSuccess: () => setTaken(true) })}
        >
          {t('sending.assisted.copy')}
        </Button>
        {images.map(({ asset, alt }, index) => {
          const which = images.length > 1 ? { number: index + 1 } : null
          const name = which === null ? t('social.action.saveImage') : t('social.action.saveImageOf', which)
          const words = which === null ? t('social.action.copyAlt') : t('social.action.copyAltOf', which)
          return (
            <Group key={asset} gap={4}>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconPhotoDown size={15} stroke={1.6} />}
                onClick={() => save.mutate({ sha256: asset, network })}
              >
                {name}
              </Button>
              {alt !== null && alt !== '' && (
                <Button size="xs" variant="subtle" onClick={() => copy.mutate({ text: alt })}>
                  {words}
                </Button>
              )}
            </Group>
          )
        })}
      </Group>
    </li>
  )
}
