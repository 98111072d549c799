import { type MantineSize, TextInput } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { readClock } from './readClock.ts'

interface ClockFieldProps {
  readonly label: string
  readonly size?: MantineSize
  /** "09:00", or '' while what is typed is no time. */
  readonly value: string
  readonly error?: ReactNode
  readonly onChange: (value: string) => void
}

/** A time of day, typed as people write it and shown as clocks show it. */
export function ClockField({ label, size = 'sm', value, error, onChange }: ClockFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextInput
      size={size}
      label={label}
      maxLength={5}
      error={error}
      leftSection={<IconClock size={size === 'xs' ? 16 : 18} stroke={1.6} />}
      value={typed ?? value}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(readClock(event.currentTarget.value) ?? '')
      }}
      onBlur={() => value !== '' && setTyped(null)}
    />
  )
}
