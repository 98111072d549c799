import { ColorInput } from '@mantine/core'
import { useState } from 'react'

interface ColourFieldProps {
  readonly label: string
  readonly value: string
  /** Offered beneath the picker. */
  readonly swatches: string[]
  readonly onChange: (colour: string) => void
}

/** A colour to type or to pick; told only when it is whole, #rrggbb. */
export function ColourField({ label, value, swatches, onChange }: ColourFieldProps) {
  // What was typed counts for as long as nobody else has changed the colour.
  const [typing, setTyping] = useState<{ readonly text: string; readonly value: string } | null>(null)
  return (
    <ColorInput
      size="xs"
      label={label}
      format="hex"
      withEyeDropper={false}
      swatches={swatches}
      swatchesPerRow={8}
      value={typing?.value === value ? typing.text : value}
      onChange={(text) => {
        const isWhole = /^#[0-9a-f]{6}$/i.test(text)
        setTyping({ text, value: isWhole ? text.toLowerCase() : value })
        if (isWhole && text.toLowerCase() !== value) onChange(text.toLowerCase())
      }}
      onBlur={() => setTyping(null)}
    />
  )
}
