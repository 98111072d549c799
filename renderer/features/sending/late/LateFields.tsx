import { Button, Collapse, Group, Input, NumberInput, Select, Stack, Text } from '@mantine/core'
import { useDisclosure, useId } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { clockText } from '../../../../shared/i18n/clockText.ts'
import { ClockField } from '../../../ui/ClockField.tsx'
import classes from './LateFields.module.css'
import { type LateDraft, latePolicies, laterClock, lateWindows, mostHours, readLate } from './lateDraft.ts'
import { lateSentence } from './lateSentence.ts'

interface LateFieldsProps {
  readonly draft: LateDraft
  /** When it is to go, "09:00"; null until chosen. */
  readonly time: string | null
  readonly onChange: (draft: LateDraft) => void
}

/**
 * What is to happen where the computer is off when it is time: how late it may still go by itself, and what then. One line that
 * says what it comes to, until somebody wants it otherwise.
 */
export function LateFields({ draft, time, onChange }: LateFieldsProps) {
  const { t } = useTranslation()
  const [isAsked, { toggle, open }] = useDisclosure(false)
  const [labelId, fieldsId] = [useId(), useId()]
  const { window, hours, until, otherwise, moveTo } = draft
  const late = readLate(draft, time)
  const fault = typeof late === 'string' ? late : null
  const isOpen = isAsked || fault !== null
  const change = (part: Partial<LateDraft>) => {
    // What was opened by a fault stays open while it is being mended.
    open()
    onChange({ ...draft, ...part })
  }
  return (
    <Stack gap={6} role="group" aria-labelledby={labelId}>
      <Group justify="space-between" align="start" wrap="nowrap">
        <div>
          <Input.Label labelElement="div" id={labelId}>
            {t('missed.late.title')}
          </Input.Label>
          <Text size="sm" c="dimmed" aria-live="polite">
            {typeof late !== 'string' && lateSentence(late, t)}
          </Text>
        </div>
        <Button
          size="compact-sm"
          variant="default"
          className={classes.change}
          aria-expanded={isOpen}
          aria-controls={fieldsId}
          onClick={toggle}
        >
          {t(isOpen ? 'missed.late.done' : 'missed.late.change')}
        </Button>
      </Group>
      <Collapse expanded={isOpen} id={fieldsId}>
        <Stack gap="xs" pt={4}>
          <div className={classes.row}>
            <Select
              label={t('missed.late.window.label')}
              allowDeselect={false}
              data={lateWindows.map((value) => ({ value, label: t(`missed.late.window.${value}`) }))}
              value={window}
              onChange={(value) =>
                value !== null &&
                change({
                  window: value,
                  ...(value === 'clock' && until === '' && { until: laterClock(time) }),
                })
              }
            />
            {window === 'hours' && (
              <NumberInput
                label={t('missed.late.hours')}
                min={1}
                max={mostHours}
                allowDecimal={false}
                allowNegative={false}
                value={hours}
                error={fault === 'hours' && t('missed.late.fault.hours', { most: mostHours })}
                onChange={(value) => change({ hours: typeof value === 'number' ? value : '' })}
              />
            )}
            {window === 'clock' && (
              <ClockField
                label={t('missed.late.until')}
                value={until}
                error={
                  fault === 'until' && t('missed.late.fault.until', { time: clockText(time ?? '00:00', t) })
                }
                onChange={(value) => change({ until: value })}
              />
            )}
          </div>
          {window !== 'any' && (
            <div className={classes.row}>
              <Select
                label={t(window === 'none' ? 'missed.late.otherwise.instead' : 'missed.late.otherwise.label')}
                allowDeselect={false}
                data={latePolicies.map((value) => ({ value, label: t(`missed.late.otherwise.${value}`) }))}
                value={otherwise}
                onChange={(value) => value !== null && change({ otherwise: value })}
              />
              {otherwise === 'move' && (
                <ClockField
                  label={t('missed.late.moveTo')}
                  value={moveTo}
                  error={fault === 'moveTo' && t('missed.late.fault.moveTo')}
                  onChange={(value) => change({ moveTo: value })}
                />
              )}
            </div>
          )}
        </Stack>
      </Collapse>
    </Stack>
  )
}
