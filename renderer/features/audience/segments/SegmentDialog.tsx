import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRule } from '../../../../shared/audience/formatRule.ts'
import { choicesOfRule, ruleOfChoices } from '../../../../shared/audience/ruleChoices.ts'
import type { Segment } from '../../../../shared/contract/segments.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { interfaceLanguage } from '../../../app/i18n.ts'
import { useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { RuleChoicesForm } from './RuleChoicesForm.tsx'
import { RuleTextField } from './RuleTextField.tsx'
import { readRule, ruleInWords } from './readRule.ts'
import { SegmentPreview } from './SegmentPreview.tsx'

interface SegmentDialogProps {
  /** null: a new one. */
  readonly segment: Segment | null
  readonly geo: GeoRegistry
  readonly onClose: () => void
  readonly onSaved?: (segment: Segment) => void
}

/** A segment's name and rule, chosen or written, with whom it holds at once. The text is the rule; choices write it. */
export function SegmentDialog({ segment, geo, onClose, onSaved }: SegmentDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [name, setName] = useState(segment?.name ?? '')
  const [text, setText] = useState(() => ruleInWords(segment?.rule ?? '', geo))
  const [tried, setTried] = useState(false)
  const reading = readRule(text, geo)
  const choices = reading.kind === 'rule' ? choicesOfRule(reading.rule) : undefined
  const [mode, setMode] = useState<'choose' | 'write'>(choices === undefined ? 'write' : 'choose')
  const save = useDo('segments.save', {
    onError: () => {},
    onSuccess: (saved) => {
      onSaved?.(saved)
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '' || reading.kind === 'error') return
    save.mutate({ id: segment?.id ?? null, name: name.trim(), rule: text.trim() })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(segment === null ? 'audience.segment.add' : 'audience.segment.edit')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            data-autofocus
            required
            label={t('audience.segment.name')}
            placeholder={t('audience.segment.namePlaceholder')}
            maxLength={100}
            value={name}
            error={tried && name.trim() === '' && t('common.required')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <SegmentedControl
            aria-label={t('audience.segment.mode')}
            value={mode}
            onChange={(chosen) => setMode(chosen)}
            data={(['choose', 'write'] as const).map((value) => ({
              value,
              label: t(`audience.segment.${value}`),
            }))}
          />
          {mode === 'write' && (
            <RuleTextField text={text} reading={reading} showError={tried} onChange={setText} />
          )}
          {mode === 'choose' && choices === undefined && (
            <Text size="sm" c="dimmed">
              {t('audience.segment.onlyAsText')}
            </Text>
          )}
          {mode === 'choose' && choices !== undefined && (
            <RuleChoicesForm
              choices={choices}
              geo={geo}
              onChange={(chosen) => setText(formatRule(ruleOfChoices(chosen), geo, interfaceLanguage()))}
            />
          )}
          <SegmentPreview rule={reading.kind === 'rule' ? text.trim() : undefined} geo={geo} />
          {save.isError && <ErrorNote error={save.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.action.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('common.action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
