import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SegmentId } from '../../../shared/contract/scalars.ts'
import type { Segment, SegmentCount } from '../../../shared/contract/segments.ts'

interface RecipientPickerProps {
  readonly segments: readonly Segment[]
  /** null: every contact that may be mailed. */
  readonly value: SegmentId | null
  readonly count: SegmentCount | undefined
  readonly onChange: (segmentId: SegmentId | null) => void
}

const everybody = 'everybody'

/** To whom: everybody, a segment or a list, and how many that is now. */
export function RecipientPicker({ segments, value, count, onChange }: RecipientPickerProps) {
  const { t } = useTranslation()
  const part = (kind: Segment['kind'], group: string) => {
    const ofKind = segments.filter((segment) => segment.kind === kind)
    const items = ofKind.map(({ id, name }) => ({ value: String(id), label: name }))
    return items.length === 0 ? [] : [{ group, items }]
  }
  return (
    <Select
      label={t('sending.schedule.segment')}
      description={
        count === undefined
          ? t('sending.schedule.counting')
          : t('sending.schedule.contacts', { count: count.count })
      }
      inputWrapperOrder={['label', 'input', 'description']}
      allowDeselect={false}
      data={[
        { value: everybody, label: t('sending.everybody') },
        ...part('rule', t('segment.heading')),
        ...part('list', t('segment.lists')),
      ]}
      value={value === null ? everybody : String(value)}
      onChange={(chosen) => onChange(segments.find(({ id }) => String(id) === chosen)?.id ?? null)}
    />
  )
}
