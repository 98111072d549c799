import { Button, Paper, Text, Title } from '@mantine/core'
import type { IconProps } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import classes from './Welcome.module.css'

interface StartCardProps {
  readonly icon: ComponentType<IconProps>
  readonly title: string
  readonly text: string
  readonly action: string
  readonly primary?: boolean
  readonly disabled: boolean
  readonly loading: boolean
  readonly onStart: () => void
}

/** One way to begin. */
export function StartCard({
  icon: Icon,
  title,
  text,
  action,
  primary = false,
  disabled,
  loading,
  onStart,
}: StartCardProps) {
  return (
    <Paper withBorder radius="lg" p="lg" className={classes.card}>
      <Icon size={28} stroke={1.6} aria-hidden className={classes.icon} />
      <Title order={2} size="h4" mt="xs">
        {title}
      </Title>
      <Text size="sm" c="dimmed" mt={4} mb="md" className={classes.text}>
        {text}
      </Text>
      <Button
        variant={primary ? 'filled' : 'light'}
        fullWidth
        loading={loading}
        disabled={disabled && !loading}
        onClick={onStart}
      >
        {action}
      </Button>
    </Paper>
  )
}
