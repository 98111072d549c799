import { Paper, Text, Title } from '@mantine/core'
import { useId } from '@mantine/hooks'
import type { ReactNode } from 'react'
import classes from './SettingsSection.module.css'

interface SettingsSectionProps {
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

/** One matter: to the left what it is about, to the right its fields. */
export function SettingsSection({ title, text, children }: SettingsSectionProps) {
  const id = useId()
  return (
    <Paper withBorder radius="md" p="lg" component="section" aria-labelledby={id} className={classes.section}>
      <div>
        <Title order={2} size="h5" id={id}>
          {title}
        </Title>
        <Text size="sm" c="dimmed" mt={4}>
          {text}
        </Text>
      </div>
      <div className={classes.fields}>{children}</div>
    </Paper>
  )
}
