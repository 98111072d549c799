import { ActionIcon, Button, Group, Text, TextInput, Tooltip } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComplete } from '../../../../shared/audience/ruleTree.ts'
import type { RuleNames } from '../../../../shared/audience/segmentRule.ts'
import type { Segment } from '../../../../shared/contract/segments.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { RuleBuilder } from './RuleBuilder.tsx'
import { RuleTextField } from './RuleTextField.tsx'
import classes from './SegmentForm.module.css'
import { SegmentPreview } from './SegmentPreview.tsx'
import { useRuleEditor } from './useRuleEditor.ts'

interface SegmentFormProps {
  readonly segment: Segment | null
  readonly geo: GeoRegistry
  readonly names: RuleNames
  readonly onClose: () => void
  readonly onSaved?: (segment: Segment) => void
}

export function SegmentForm({ segment, geo, names, onClose, onSaved }: SegmentFormProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(segment?.name ?? '')
  const [tried, setTried] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  // The dialogue was there before the form, and has given the focus away already.
  useEffect(() => first.current?.focus(), [])
  const { text, tree, reading, canUndo, setText, setTree, undo } = useRuleEditor(
    segment?.rule ?? '',
    geo,
    names,
  )
  const readable = reading.kind === 'rule'
  const complete = isComplete(tree)
  const back = useDo('segments.save')
  const save = useDo('segments.save', {
    onError: () => {},
    onSuccess: (saved) => {
      onSaved?.(saved)
      onClose()
      if (segment !== null)
        offerUndo(t('segment.changed', { name: saved.name }), () =>
          back.mutate({ id: segment.id, name: segment.name, rule: segment.rule }),
        )
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '' || !readable || !complete) return
    save.mutate({ id: segment?.id ?? null, name: name.trim(), rule: text.trim() })
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <div className={classes.rule}>
        <TextInput
          ref={first}
          data-autofocus
          required
          label={t('segment.name')}
          placeholder={t('segment.namePlaceholder')}
          maxLength={100}
          value={name}
          error={tried && name.trim() === '' && t('common.required')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="space-between" wrap="nowrap" mt="md" mb={6}>
          <div>
            <Text size="sm" fw={600}>
              {t('segment.build')}
            </Text>
            <Text size="xs" c="dimmed">
              {t('segment.buildHint')}
            </Text>
          </div>
          <Tooltip label={t('segment.undo')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('segment.undo')}
              disabled={!canUndo}
              onClick={undo}
            >
              <IconArrowBackUp size={18} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        </Group>
        <RuleBuilder tree={tree} geo={geo} tried={tried} old={!readable} onChange={setTree} onUndo={undo} />
        {!readable && (
          <Text size="sm" c="dimmed" mt={4}>
            {t('segment.lastGood')}
          </Text>
        )}
        <div className={classes.text}>
          <RuleTextField text={text} reading={reading} showError={tried} onChange={setText} />
        </div>
      </div>
      <div className={classes.side}>
        <SegmentPreview rule={readable ? text.trim() : undefined} geo={geo} onShow={onClose} />
      </div>
      <div className={classes.foot}>
        {save.isError && <ErrorNote error={save.error} />}
        <Group justify="flex-end">
          {tried && readable && !complete && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert" flex={1}>
              {t('segment.incompleteRule')}
            </Text>
          )}
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('common.action.save')}
          </Button>
        </Group>
      </div>
    </form>
  )
}
