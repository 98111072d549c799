import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconCopy, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import type { ReachFileAsked } from '../../../../shared/contract/reachOut.ts'
import type { PeriodChoice } from '../../../../shared/reach/periodChoice.ts'
import { interfaceLanguage } from '../../../app/i18n.ts'
import { useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { showSaved } from '../../../ui/toasts.tsx'
import { useCopyPicture } from '../../../ui/useCopyPicture.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { useZone } from '../../../ui/useZone.ts'
import { isReversed, periodOf } from '../reachPeriod.ts'
import { ExportFields } from './ExportFields.tsx'
import { ExportPreview } from './ExportPreview.tsx'
import classes from './ExportReachDialog.module.css'
import { againstOf, type ExportChoice, type ExportKind, formatsOf } from './exportChoice.ts'

interface ExportReachDialogProps {
  readonly kind: ExportKind
  readonly choice: PeriodChoice
  readonly years: readonly number[]
  readonly onClose: () => void
}

/** Reach as a file: what, of which days, compared with what, in which language and format; seen before it is saved. */
export function ExportReachDialog({ kind, choice, years, onClose }: ExportReachDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const zone = useZone()
  const [days, setDays] = useState(choice)
  const [chosen, setChosen] = useState<ExportChoice>({
    ...{ kind, format: formatsOf[kind][0] ?? 'pdf', by: 'county', licence: null },
    ...{ against: { kind: 'earlier' }, estimate: false },
    language: interfaceLanguage(),
  })
  const period = periodOf(days, Temporal.Now.plainDateISO(zone))
  const against = againstOf(chosen.against, period)
  const { format, by, language, licence } = chosen
  const hasTable = format === 'csv' || format === 'json'
  const asked: ReachFileAsked = {
    ...{ period, against, language },
    ...(hasTable ? { by } : { by: 'county', estimate: chosen.estimate }),
  }
  const done = {
    onError: () => {},
    onSuccess({ file }: { readonly file: string | null }) {
      if (file === null) return
      showSaved(t('reachOut.dialog.saved', { file }), file)
      onClose()
    },
  }
  const save = useDo('desktop.saveReach', done)
  const savePackage = useDo('desktop.saveReachPackage', done)
  const print = useDo('desktop.printReach')
  const picture = useCopyPicture(t('pictures.map'), {
    ...{ of: 'map', period, language, estimate: chosen.estimate, measure: 'total', within: null },
  })
  const failed = [save, savePackage].find(({ isError }) => isError)
  const reversed = isReversed(period) || (against !== null && isReversed(against))
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      size={1080}
      title={t('reachOut.dialog.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (reversed) return
          if (format === 'zip') savePackage.mutate({ ...asked, licence })
          else save.mutate({ ...asked, format })
        }}
      >
        <div className={classes.columns}>
          <Stack gap="md">
            <ExportFields
              chosen={chosen}
              onChange={setChosen}
              days={days}
              onDays={setDays}
              period={period}
              years={years}
            />
          </Stack>
          <ExportPreview kind={chosen.kind} asked={asked} hasNothing={reversed} />
        </div>
        {failed !== undefined && <ErrorNote error={failed.error} />}
        <Group justify="space-between" mt="md">
          <Group gap="sm">
            {chosen.kind === 'report' && (
              <Button
                variant="subtle"
                leftSection={<IconPrinter size={18} stroke={1.6} />}
                loading={print.isPending}
                disabled={reversed}
                onClick={() => print.mutate(asked)}
              >
                {t('reachOut.dialog.print')}
              </Button>
            )}
            {chosen.kind === 'map' && (
              <Button
                variant="subtle"
                leftSection={<IconCopy size={18} stroke={1.6} />}
                loading={picture.isCopying}
                disabled={reversed}
                onClick={picture.copy}
              >
                {t('reachOut.dialog.copy')}
              </Button>
            )}
            <Text size="sm" c="dimmed" role="status">
              {(save.isPending || savePackage.isPending) && t('reachOut.dialog.making')}
            </Text>
          </Group>
          <FormButtons
            saving={save.isPending || savePackage.isPending}
            disabled={reversed}
            onCancel={onClose}
          >
            {t('reachOut.dialog.save')}
          </FormButtons>
        </Group>
      </form>
    </Modal>
  )
}
