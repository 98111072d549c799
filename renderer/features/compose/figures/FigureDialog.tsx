import { Button, Group, Modal, NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Figure, FigureContent } from '../../../../shared/post/post.ts'
import { formatFigure } from '../../../../shared/text/formatFigure.ts'
import { interfaceLanguage } from '../../../app/i18n.ts'
import { useDo } from '../../../app/queries.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'

interface FigureDialogProps {
  /** null: a new one. */
  readonly figure: Figure | null
  readonly onClose: () => void
  readonly onSaved: (figure: Figure) => void
}

const empty: FigureContent = {
  name: '',
  value: 0,
  unit: '',
  form: 'number',
  precision: 'exact',
  period: '',
  source: '',
  query: null,
}

/** A named number with its source. It is the workspace's: changed here it changes in every post. */
export function FigureDialog({ figure, onClose, onSaved }: FigureDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [content, setContent] = useState<FigureContent>(figure ?? empty)
  const [tried, setTried] = useState(false)
  const save = useDo('figures.save', { onSuccess: onSaved })
  const change = (part: Partial<FigureContent>) => setContent({ ...content, ...part })
  const missing = (field: 'name' | 'source') => tried && content[field].trim() === '' && t('common.required')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // A dialogue inside the editor: the submit is not the editor's.
    event.stopPropagation()
    setTried(true)
    const parsed = FigureContent.safeParse(content)
    if (parsed.success) save.mutate({ id: figure?.id ?? null, content: parsed.data })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(figure === null ? 'compose.figure.new' : 'compose.figure.change')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            required
            label={t('compose.figure.name')}
            description={t('compose.figure.nameHint')}
            maxLength={200}
            value={content.name}
            error={missing('name')}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <SimpleGrid cols={2} spacing="sm">
            <NumberInput
              required
              label={t('compose.figure.value')}
              value={content.value}
              decimalSeparator={interfaceLanguage() === 'sv' ? ',' : '.'}
              thousandSeparator=" "
              hideControls
              onChange={(value) => typeof value === 'number' && change({ value })}
            />
            <TextInput
              label={t('compose.figure.unit')}
              placeholder={t('compose.figure.unitHint')}
              maxLength={40}
              value={content.unit}
              onChange={(event) => change({ unit: event.currentTarget.value })}
            />
            <Select
              label={t('compose.figure.form')}
              allowDeselect={false}
              data={(['number', 'change'] as const).map((value) => ({
                value,
                label: t(`compose.figure.forms.${value}`),
              }))}
              value={content.form}
              onChange={(form) => form !== null && change({ form })}
            />
            <Select
              label={t('compose.figure.precision')}
              allowDeselect={false}
              data={(['exact', 'nearly', 'over', 'about'] as const).map((value) => ({
                value,
                label: t(`compose.figure.precisions.${value}`),
              }))}
              value={content.precision}
              onChange={(precision) => precision !== null && change({ precision })}
            />
          </SimpleGrid>
          <TextInput
            label={t('compose.figure.period')}
            placeholder={t('compose.figure.periodHint')}
            maxLength={100}
            value={content.period}
            onChange={(event) => change({ period: event.currentTarget.value })}
          />
          <TextInput
            required
            label={t('compose.figure.source')}
            description={t('compose.figure.sourceHint')}
            maxLength={500}
            value={content.source}
            error={missing('source')}
            onChange={(event) => change({ source: event.currentTarget.value })}
          />
          <Text size="sm">
            {t('compose.figure.readsAs')} <b>{formatFigure(content, interfaceLanguage()).text}</b>{' '}
            {content.name}
          </Text>
          <Group justify="flex-end" mt="xs">
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
