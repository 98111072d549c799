import { EmptyState } from '@mantine/core'
import type { IconProps } from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'

interface NothingProps {
  readonly icon: ComponentType<IconProps>
  readonly title: string
  /** What would be here, and how it comes to be. */
  readonly text: string
  /** The way to begin. */
  readonly children?: ReactNode
}

/** An empty place that teaches what it is for. */
export function Nothing({ icon: Icon, title, text, children }: NothingProps) {
  return (
    <EmptyState
      variant="light"
      mt={72}
      maw={480}
      mx="auto"
      icon={<Icon size={28} stroke={1.6} aria-hidden />}
      title={title}
      description={text}
    >
      {children !== undefined && <EmptyState.Actions mt="sm">{children}</EmptyState.Actions>}
    </EmptyState>
  )
}
