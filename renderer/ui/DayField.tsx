import { DateInput } from '@mantine/dates'
import { useTranslation } from 'react-i18next'

interface DayFieldProps {
  readonly label: string
  /** The label is only for who cannot see where the field stands. */
  readonly labelHidden?: boolean
  /** "2026-12-18"; null where none is chosen. */
  readonly value: string | null
  readonly onChange: (day: string | null) => void
  /** What an empty field means; without it the field is never empty. */
  readonly emptyMeans?: string
  /** What the button that empties it is called. */
  readonly clearLabel?: string
  readonly error?: string | false | undefined
  /** It is marked as one that has to be filled in. */
  readonly required?: boolean
  /** How a day is written. */
  readonly placeholder?: string
  readonly width?: number
  readonly autoFocus?: boolean
}

/** A calendar day, typed or chosen. */
export function DayField(props: DayFieldProps) {
  const { t } = useTranslation()
  const { label, labelHidden, value, onChange, emptyMeans, clearLabel, error, width, autoFocus, required } =
    props
  return (
    <DateInput
      {...(labelHidden === true ? { 'aria-label': label } : { label })}
      hideOutsideDates
      valueFormat="YYYY-MM-DD"
      previousLabel={t('common.calendar.previous')}
      nextLabel={t('common.calendar.next')}
      value={value}
      error={error}
      required={required === true}
      {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
      onChange={onChange}
      {...(autoFocus === true && { 'data-autofocus': true })}
      {...(width !== undefined && { w: width })}
      {...(emptyMeans !== undefined && {
        clearable: true,
        placeholder: emptyMeans,
        clearButtonProps: { 'aria-label': clearLabel },
      })}
    />
  )
}
