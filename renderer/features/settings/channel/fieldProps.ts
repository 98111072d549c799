import type { ChannelForm } from './useChannelForm.ts'

type Typed = { readonly currentTarget: { readonly value: string } }

/** A part of the settings (all of them, the inbox), and how one of its fields is shown and changed. */
export function fieldsOf<Part extends object>(
  form: Pick<ChannelForm, 'wrong'>,
  part: Part,
  change: (part: Part) => void,
  prefix = '',
) {
  return {
    text: (field: keyof Part & string) => ({
      value: String(part[field]),
      error: form.wrong(prefix + field),
      onChange: (event: Typed) => change({ ...part, [field]: event.currentTarget.value }),
    }),
    number: (field: keyof Part & string) => ({
      value: Number(part[field]),
      error: form.wrong(prefix + field),
      ...whole,
      onChange: (value: number | string) => change({ ...part, [field]: Number(value) }),
    }),
    /** Empty: no limit. */
    limit: (field: keyof Part & string) => ({
      value: (part[field] as number | null) ?? '',
      error: form.wrong(prefix + field),
      ...whole,
      onChange: (value: number | string) => change({ ...part, [field]: value === '' ? null : Number(value) }),
    }),
  }
}

const whole = { allowDecimal: false, allowNegative: false, hideControls: true } as const
