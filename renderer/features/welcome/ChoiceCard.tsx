import { Button, Paper, Text } from '@mantine/core'
import type { IconProps } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import classes from './Start.module.css'

interface ChoiceCardProps {
  readonly icon: ComponentType<IconProps>
  readonly title: string
  readonly text: string
  readonly action: string
  /** The one that is proposed. */
  readonly primary?: boolean
  readonly loading?: boolean
  readonly onChoose: () => void
}

/** One of the ways to go on in a step. */
export function ChoiceCard({
  icon: Icon,
  title,
  text,
  action,
  primary = false,
  loading = false,
  onChoose,
}: ChoiceCardProps) {
  return (
    <Paper withBorder radius="md" p="md" className={classes.choice} data-primary={primary || undefined}>
      <Icon size={28} stroke={1.6} aria-hidden className={classes.choiceIcon} />
      <h3 className={classes.choiceTitle}>{title}</h3>
      <Text size="sm" c="dimmed" className={classes.choiceText}>
        {text}
      </Text>
      <Button variant={primary ? 'filled' : 'default'} fullWidth mt="md" loading={loading} onClick={onChoose}>
        {action}
      </Button>
    </Paper>
  )
}
