import { Alert, Button, Checkbox, Group, Select, Text, TextInput } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReachFileLook } from '../../../../shared/contract/reachImport.ts'
import type { PickedFile } from '../../../../shared/contract/scalars.ts'
import { type ReachSourceId, reachSources } from '../../../../shared/reach/importSources.ts'
import { momentText } from '../../../ui/moments.ts'
import { useZone } from '../../../ui/useZone.ts'
import { FilePreview } from './FilePreview.tsx'
import { GenericFields } from './GenericFields.tsx'
import { importSourceName } from './importSourceName.ts'
import { OverlapNote } from './OverlapNote.tsx'
import { ReachProgress } from './ReachProgress.tsx'
import type { useReachImport } from './useReachImport.ts'

interface CheckStepProps {
  readonly importing: ReturnType<typeof useReachImport>
  readonly file: PickedFile
  readonly look: ReachFileLook
}

/** What the file is taken for, and what it does not say itself. */
export function CheckStep({ importing, file, look }: CheckStepProps) {
  const { t } = useTranslation()
  const zone = useZone()
  const { answers, answer, overlaps, isBusy } = importing
  const recognised = look.recognised.find(({ source }) => source === answers.source)
  const isGeneric = answers.source === 'generic'
  const measures = recognised?.measures ?? []
  const taken = answers.measures ?? measures.slice(0, 1)
  const needsPeriod = isGeneric
    ? answers.mapping.period === undefined && answers.mapping.from === undefined
    : (recognised?.needsPeriod ?? true)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        importing.takeIn()
      }}
    >
      <Text fw={600}>{file.fileName}</Text>
      <Text size="sm" mb="sm" role="status">
        {recognised === undefined
          ? t(isGeneric ? 'reachImport.looksUnknown' : 'reachImport.looksOther')
          : t(`reachImport.looks.${recognised.certainty}`, {
              source: t(`reachImport.source.${recognised.source}`),
              signs: recognised.signs.slice(0, 4).join(', '),
            })}
      </Text>
      {look.repeat !== null && (
        <Alert role="note" variant="light" icon={<IconHistory size={18} stroke={1.6} />} mb="sm">
          {t('reachImport.repeat', {
            moment: momentText(look.repeat.at, zone),
            file: look.repeat.fileName,
            source: importSourceName(look.repeat.source, t),
          })}
        </Alert>
      )}
      <Group align="flex-start" gap="md" mb="sm">
        <Select
          data-autofocus
          label={t('reachImport.sourceLabel')}
          allowDeselect={false}
          data={reachSources.map((value) => ({ value, label: t(`reachImport.source.${value}`) }))}
          value={answers.source}
          onChange={(value) => value !== null && answer({ source: value as ReachSourceId, measures: null })}
        />
        {needsPeriod && (
          <TextInput
            required
            label={t('reachImport.periodLabel')}
            description={t('reachImport.periodHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={answers.said.period}
            onChange={(event) => answer({ said: { ...answers.said, period: event.currentTarget.value } })}
          />
        )}
        {!isGeneric && (
          <TextInput
            label={t('reachImport.channelLabel')}
            placeholder={t('reachImport.website')}
            value={answers.said.channel}
            onChange={(event) => answer({ said: { ...answers.said, channel: event.currentTarget.value } })}
          />
        )}
      </Group>
      {measures.length > 1 && (
        <Checkbox.Group
          mb="sm"
          label={t('reachImport.measures')}
          description={t('reachImport.measuresHint')}
          value={[...taken]}
          onChange={(value) => answer({ measures: value })}
        >
          <Group mt={6} gap="md">
            {measures.map((id) => (
              <Checkbox key={id} value={id} label={t(`reachImport.measure.${measureKey(id)}`)} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      {!isGeneric && look.preview.length > 0 && <FilePreview look={look} />}
      {isGeneric && <GenericFields look={look} answers={answers} onAnswer={answer} />}
      {importing.progress !== null && (
        <ReachProgress progress={importing.progress} onCancel={importing.cancel} />
      )}
      {overlaps.length > 0 ? (
        <OverlapNote
          overlaps={overlaps}
          isBusy={isBusy}
          onAnswer={importing.takeIn}
          onOther={importing.backToFile}
        />
      ) : (
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={importing.backToFile}>
            {t('reachImport.otherFile')}
          </Button>
          <Button type="submit" loading={isBusy} disabled={measures.length > 0 && taken.length === 0}>
            {t('reachImport.takeIn')}
          </Button>
        </Group>
      )}
    </form>
  )
}

/** A definition's name without its version and its source's dot: what the catalogue has a text for. */
function measureKey(id: string) {
  return (measureKeys.find((key) => id.startsWith(`${key.replace('-', '.')}/`)) ?? 'other') as
    | (typeof measureKeys)[number]
    | 'other'
}

const measureKeys = [
  'matomo-visits',
  'matomo-visitors',
  'plausible-visitors',
  'plausible-visits',
  'plausible-pageviews',
  'ga4-sessions',
  'ga4-activeUsers',
  'ga4-totalUsers',
  'ga4-views',
] as const
