import { Button, Text } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../../shared/i18n/catalogue.ts'
import type { VariantPost } from '../../../../shared/social/variantPosts.ts'
import { useDo } from '../../../app/queries.ts'
import { showDone } from '../../../ui/toasts.tsx'
import classes from './AssistedPanel.module.css'

interface AssistedTextsProps {
  readonly posts: readonly VariantPost[]
  readonly language: Language
}

/** The texts to be taken along, post by post; those that have been copied are ticked. */
export function AssistedTexts({ posts, language }: AssistedTextsProps) {
  const { t } = useTranslation()
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set())
  const copy = useDo('desktop.copyText', { onSuccess: () => showDone(t('common.copied.text')) })
  const isThread = posts.length > 1
  const numbered = posts.map((post, index) => ({ ...post, number: index + 1 }))
  const next = numbered.find(({ number }) => !taken.has(number))?.number
  return (
    <li className={classes.step}>
      <Text size="sm" fw={600}>
        {t(isThread ? 'sending.assisted.copyStepThread' : 'sending.assisted.copyStep')}
      </Text>
      {isThread && <Text size="sm">{t('sending.assisted.threadHint')}</Text>}
      <ol className={classes.texts}>
        {numbered.map(({ text, number }) => (
          <li key={number}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reachable (axe, scrollable-region-focusable) */}
            <p className={classes.text} lang={language} tabIndex={0}>
              {text}
            </p>
            <Button
              size="xs"
              variant={number === next ? 'filled' : 'default'}
              leftSection={
                taken.has(number) ? <IconCheck size={16} stroke={1.6} /> : <IconCopy size={16} stroke={1.6} />
              }
              onClick={() =>
                copy.mutate({ text }, { onSuccess: () => setTaken(new Set([...taken, number])) })
              }
            >
              {isThread ? t('sending.assisted.copyOf', { number }) : t('sending.assisted.copy')}
            </Button>
          </li>
        ))}
      </ol>
    </li>
  )
}
