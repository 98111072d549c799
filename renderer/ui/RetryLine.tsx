import { Anchor, Text } from '@mantine/core'

interface RetryLineProps {
  readonly text: string
  readonly label: string
  readonly onRetry: () => void
}

/** What to do about an error, and the way to try again. */
export function RetryLine({ text, label, onRetry }: RetryLineProps) {
  return (
    <>
      <Text size="sm">{text}</Text>
      <Anchor component="button" type="button" size="sm" fw={600} mt={4} onClick={onRetry}>
        {label}
      </Anchor>
    </>
  )
}
