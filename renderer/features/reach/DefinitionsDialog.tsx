import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Metric } from '../../../shared/reach/observation.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { FailedDialog } from '../../ui/FailedDialog.tsx'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import classes from './DefinitionsDialog.module.css'
import { type Definition, DefinitionsTable } from './DefinitionsTable.tsx'
import { NewDefinition } from './NewDefinition.tsx'

interface DefinitionsDialogProps {
  /** What a new note is likely to be about. */
  readonly metric?: Metric
  readonly source?: string | null
  readonly onClose: () => void
}

/** From which days sources count differently: what the program knows, and what the officer notes. */
export function DefinitionsDialog({ metric = 'visits', source = null, onClose }: DefinitionsDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const known = useAsk('figures.definitions', {})
  const measured = useAsk('figures.measures', {})
  const definitions = known.data?.definitions
  const measures = measured.data?.measures
  const [forgotten, setForgotten] = useState<Definition | null>(null)
  const forget = useDo('figures.forgetDefinition')
  const restore = useDo('figures.noteDefinition', { onSuccess: () => setForgotten(null) })
  const failed = [known, measured].find((answer) => answer.isError)
  if (failed !== undefined) {
    const title = t('figures.definitions.title')
    return <FailedDialog {...{ title, onClose }} error={failed.error} onRetry={() => void failed.refetch()} />
  }
  // Not before: the dialogue gives the focus to its first field as it opens.
  if (definitions === undefined || measures === undefined) return null
  const sources = [...new Set(measures.map((measure) => measure.source).filter((name) => name !== null))]
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={t('figures.definitions.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        <Text size="sm">{t('figures.definitions.why')}</Text>
        <NewDefinition sources={sources} source={source} metric={metric} />
        {forgotten !== null && (
          <Group className={classes.forgotten} role="status" justify="space-between" wrap="nowrap">
            <Text size="sm">
              {t('figures.definitions.forgotten', { source: forgotten.source, day: forgotten.from })}
            </Text>
            <Button
              ref={(button) => button?.focus()}
              size="compact-sm"
              variant="default"
              loading={restore.isPending}
              onClick={() => restore.mutate(noteOf(forgotten))}
            >
              {t('common.action.undo')}
            </Button>
          </Group>
        )}
        <DefinitionsTable
          definitions={definitions}
          onForget={(definition, id) => forget.mutate({ id }, { onSuccess: () => setForgotten(definition) })}
        />
      </Stack>
    </Modal>
  )
}

function noteOf({ source, metric, from, text }: Definition) {
  return { source, metric, from, text }
}
