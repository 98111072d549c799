import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './ProgressLine.module.css'
import { Spoken } from './Spoken.tsx'
import { timeLeftText } from './timeLeftText.ts'

interface ProgressLineProps {
  /** What is being done: the bar's name, and what is spoken with it. */
  readonly name: string
  /** How far it has come, in numbers. */
  readonly text: string
  /** From 0 to 100. */
  readonly percent: number
  /** null: nobody can tell yet. */
  readonly secondsLeft: number | null
  readonly cancel?: {
    readonly label: string
    /** What is called off, where the label alone does not say. */
    readonly name?: string
    readonly onCancel: () => void
    /** Has the focus as it appears: in the place of the button that began it. */
    readonly isFocused?: boolean
  }
}

/** Long work: what it is, how far it has come and how long it still takes, with the way out of it. Spoken at every tenth, not at every step. */
export function ProgressLine({ name, text, percent, secondsLeft, cancel }: ProgressLineProps) {
  const { t } = useTranslation()
  const tenths = Math.min(100, Math.floor(percent / 10) * 10)
  return (
    <Group wrap="nowrap" align="flex-start" gap="md">
      <Stack gap={6} className={classes.line}>
        <Text size="sm" className={classes.numbers}>
          {text}
        </Text>
        <Progress value={percent} aria-label={name} />
        <Text size="xs" c="dimmed" className={classes.left}>
          {secondsLeft !== null && timeLeftText(secondsLeft, t)}
        </Text>
        <Spoken text={t('work.spoken', { name, percent: tenths })} />
      </Stack>
      {cancel !== undefined && (
        <Button
          variant="default"
          size="xs"
          autoFocus={cancel.isFocused === true}
          {...(cancel.name !== undefined && { 'aria-label': cancel.name })}
          onClick={cancel.onCancel}
        >
          {cancel.label}
        </Button>
      )}
    </Group>
  )
}
