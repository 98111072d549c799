import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../../shared/i18n/catalogue.ts'
import { asReaderSees } from '../../../../shared/newsletter/readerView.ts'
import { type Scheme, Theme } from '../../../../shared/newsletter/theme.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { SkeletonBlock } from '../../../ui/Skeletons.tsx'
import { PreviewFrame } from '../../newsletter/PreviewFrame.tsx'
import classes from './ThemePreview.module.css'

interface ThemePreviewProps {
  readonly theme: Theme
  readonly scheme: Scheme
  readonly language: Language
}

/** A letter made up, in the theme as it is being changed. */
export function ThemePreview({ theme, scheme, language }: ThemePreviewProps) {
  const { t } = useTranslation()
  const [settled] = useDebouncedValue(theme, 200)
  const shown = useLastWhole(settled)
  const preview = useAsk(
    'themes.preview',
    { theme: shown, language },
    { placeholderData: keepPreviousData, gcTime: 10_000 },
  )
  if (preview.isError) return <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />
  if (preview.data === undefined) return <SkeletonBlock height={480} />
  return (
    <div className={classes.preview}>
      <Text size="sm" c="dimmed">
        {t('themes.preview')}
      </Text>
      <PreviewFrame
        html={asReaderSees(preview.data.html, { dark: scheme === 'dark', images: true })}
        width={700}
        dark={scheme === 'dark'}
        title={t('themes.preview')}
        changes
      />
    </div>
  )
}

/** What is half written cannot be shown: a link without an address is left out until it has one. */
function useLastWhole(theme: Theme): Theme {
  const links = theme.footer.links.filter(({ label, href }) => label.trim() !== '' && href !== '')
  const named = theme.name.trim() === '' ? '–' : theme.name
  const whole = Theme.safeParse({ ...theme, name: named, footer: { ...theme.footer, links } })
  const [last, setLast] = useState(theme)
  if (!whole.success || JSON.stringify(whole.data) === JSON.stringify(last)) return last
  setLast(whole.data)
  return whole.data
}
