import { Input, SegmentedControl } from '@mantine/core'
import { useId } from '@mantine/hooks'

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One of a few, all of them seen at once. */
export function Choice<Value extends string>({ label, options, value, onChange }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id }}>
      <div>
        <SegmentedControl aria-labelledby={id} data={[...options]} value={value} onChange={onChange} />
      </div>
    </Input.Wrapper>
  )
}
