import { Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { describeThrown } from '../../../app/showError.ts'
import classes from './RuleTextField.module.css'
import type { RuleReading } from './readRule.ts'

interface RuleTextFieldProps {
  readonly text: string
  readonly reading: RuleReading
  /** Says what is wrong at once; otherwise only when writing has paused. */
  readonly showError: boolean
  readonly onChange: (text: string) => void
}

/** Milliseconds without a key: somebody in the middle of a word is not told that it is wrong. */
const pause = 700

export function RuleTextField({ text, reading, showError, onChange }: RuleTextFieldProps) {
  const { t } = useTranslation()
  const [settled] = useDebouncedValue(text, pause)
  const error = reading.kind === 'error' && (showError || settled === text) && describeThrown(reading.error)
  return (
    <Textarea
      label={t('audience.segment.rule')}
      description={t('audience.segment.ruleHint')}
      placeholder={t('audience.segment.rulePlaceholder')}
      classNames={{ input: classes.text ?? '' }}
      autosize
      minRows={3}
      maxRows={8}
      maxLength={2000}
      spellCheck={false}
      value={text}
      error={error === false ? undefined : `${error.message} ${error.remedy}`}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
