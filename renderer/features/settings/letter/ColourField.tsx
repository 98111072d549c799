import { ColorInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { typedColour } from './typedColour.ts'

interface ColourFieldProps {
  readonly label: string
  readonly value: string
  /** Offered beneath the picker. */
  readonly swatches: string[]
  readonly onChange: (colour: string) => void
}

interface Typing {
  readonly text: string
  /** The colour that is kept for it. */
  readonly value: string
  /** Left as it stands: what is no colour says so. */
  readonly left: boolean
}

/** A colour to type or to pick; told only when it is whole, #rrggbb. */
export function ColourField({ label, value, swatches, onChange }: ColourFieldProps) {
  const { t } = useTranslation()
  // What was typed counts for as long as nobody else has changed the colour.
  const [typing, setTyping] = useState<Typing | null>(null)
  const typed = typing?.value === value ? typing : null
  const take = (text: string, left: boolean) => {
    const colour = typedColour(text, left)
    setTyping(left && colour !== null ? null : { text, value: colour ?? value, left })
    if (colour !== null && colour !== value) onChange(colour)
  }
  return (
    <ColorInput
      size="xs"
      label={label}
      format="hex"
      withEyeDropper={false}
      fixOnBlur={false}
      spellCheck={false}
      swatches={swatches}
      swatchesPerRow={8}
      value={typed?.text ?? value}
      error={typed?.left === true && t('themes.colourUnusable', { kept: value })}
      onChange={(text) => take(text, false)}
      onBlur={() => typed !== null && take(typed.text, true)}
    />
  )
}
