import { Anchor, Button, Group, Popover, Text, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconHelpCircle } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ruleWordings } from '../../../../shared/audience/ruleWords.ts'
import { toErrorRecord } from '../../../../shared/errors/rundbrevError.ts'
import { wholeInterfaceLanguage } from '../../../app/i18n.ts'
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

/** The rule as text, with what is wrong said and shown at its place. */
export function RuleTextField({ text, reading, showError, onChange }: RuleTextFieldProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLTextAreaElement>(null)
  const [settled] = useDebouncedValue(text, pause)
  const thrown = reading.kind === 'error' && (showError || settled === text) ? reading.error : undefined
  const error = thrown === undefined ? undefined : describeThrown(thrown)
  const { before, at } = placeOf(text, thrown)
  const showPlace = () => {
    field.current?.focus()
    field.current?.setSelectionRange(before.length, before.length + at.length)
  }
  return (
    <div>
      <Textarea
        ref={field}
        label={t('segment.rule')}
        placeholder={t('segment.rulePlaceholder')}
        classNames={{ input: classes.text ?? '' }}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        spellCheck={false}
        value={text}
        error={error && `${error.message} ${error.remedy}`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Group justify="space-between" gap="xs" mt={4} wrap="nowrap" align="flex-start">
        {error === undefined ? (
          <span />
        ) : (
          <Anchor
            component="button"
            type="button"
            size="sm"
            underline="never"
            className={classes.place}
            aria-label={t('segment.showPlace')}
            onClick={showPlace}
          >
            {before.length > shownBefore && '…'}
            {before.slice(-shownBefore)}
            <mark className={classes.wrong}>{at === '' ? '\u00a0' : at}</mark>
          </Anchor>
        )}
        <RuleHelp />
      </Group>
    </div>
  )
}

/** Characters of the rule before the place of an error. */
const shownBefore = 40

/** The rule up to where reading stopped, and the word that stands there; '' at its end. */
function placeOf(text: string, thrown: unknown): { readonly before: string; readonly at: string } {
  const position = thrown === undefined ? 1 : Number(toErrorRecord(thrown).values.position ?? 1)
  const before = text.slice(0, position - 1)
  const [at = ''] = /^(?:"[^"]*"?|[^\s(),"]+|.)/u.exec(text.slice(position - 1)) ?? []
  return { before, at }
}

function RuleHelp() {
  const { t } = useTranslation()
  const fields = Object.values(ruleWordings[wholeInterfaceLanguage()].subjects).join(', ')
  return (
    <Popover width={440} position="top-end" withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          className={classes.help}
          leftSection={<IconHelpCircle size={16} stroke={1.6} />}
        >
          {t('segment.ruleHelp')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown tabIndex={-1} data-autofocus>
        <Text size="sm">{t('segment.ruleFields', { fields })}</Text>
        <Text size="sm" mt={8}>
          {t('segment.ruleExamples')}
        </Text>
        <pre className={classes.examples}>{t('segment.examples')}</pre>
      </Popover.Dropdown>
    </Popover>
  )
}
