import { Group, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Screen.module.css'

interface ScreenProps {
  readonly title: string
  /** Beside the title, to the right. */
  readonly actions?: ReactNode
  /** Lets the content use the whole width. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** Title, actions and content, with the same air around them on every screen. */
export function Screen({ title, actions, wide = false, children }: ScreenProps) {
  return (
    <div className={classes.screen} data-wide={wide || undefined}>
      <Group justify="space-between" align="center" mb="lg" mih={42}>
        <Title order={1} size="h2">
          {title}
        </Title>
        <Group gap="sm">{actions}</Group>
      </Group>
      {children}
    </div>
  )
}
