import { Text, Textarea } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/i18n/catalogue.ts'

interface VariantEditorProps {
  /** The network's name. */
  readonly network: string
  readonly language: Language
  readonly text: string
  /** A thread's text is one; where its posts begin is seen below, and can be told. */
  readonly thread: boolean
  readonly onType: (text: string) => void
  readonly onDone: () => void
}

/** The officer's own text, being written. */
export function VariantEditor({ network, language, text, thread, onType, onDone }: VariantEditorProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <div>
      <Textarea
        ref={field}
        autosize
        minRows={3}
        maxRows={24}
        maxLength={70_000}
        lang={language}
        aria-label={t('social.card.text', { network })}
        value={text}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone()
        }}
      />
      {thread && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('social.thread.breakHint')}
        </Text>
      )}
    </div>
  )
}
