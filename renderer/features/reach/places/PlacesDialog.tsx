import { Modal, Stack, Text } from '@mantine/core'
import { IconMapPinCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import type { PlaceAnswer, PlaceMeaning } from '../../../../shared/reach/placeAnswer.ts'
import { formatMeaning } from '../../../../shared/reach/placeTexts.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { FailedDialog } from '../../../ui/FailedDialog.tsx'
import { Nothing } from '../../../ui/Nothing.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { useOwnEscape } from '../../../ui/useOwnEscape.ts'
import { AnsweredPlaces } from './AnsweredPlaces.tsx'
import classes from './Places.module.css'
import { UnplacedLine } from './UnplacedLine.tsx'

interface PlacesDialogProps {
  readonly geo: GeoRegistry
  readonly onClose: () => void
}

/** What sources have written for places and nobody knows: a line per text, with what hangs on it and what it may be. */
export function PlacesDialog({ geo, onClose }: PlacesDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const inside = useOwnEscape<HTMLDivElement>(onClose)
  const asked = useAsk('reach.unplaced', {})
  const restore = useDo('reach.placeText')
  const takeBack = useDo('reach.takeBackPlace')
  const place = useDo('reach.placeText', {
    onSuccess: ({ answer, rows }) => {
      const { id, text, means } = answer
      const message =
        means.kind === 'unknowable'
          ? t('places.answeredUnknowable', { text })
          : t('places.answered', { text, place: formatMeaning(means, geo, t), count: rows })
      offerUndo(message, () => takeBack.mutate({ id }))
    },
  })
  const takeBackOf = ({ id, text, source, means }: PlaceAnswer) =>
    takeBack.mutate(
      { id },
      {
        onSuccess: () =>
          offerUndo(t('places.takenBack', { text }), () => restore.mutate({ text, source, to: means })),
      },
    )
  if (asked.isError) {
    const title = t('places.title')
    return <FailedDialog {...{ title, onClose }} error={asked.error} onRetry={() => void asked.refetch()} />
  }
  // Not before: the dialogue gives the focus to its first field as it opens.
  if (asked.data === undefined) return null
  const { places, answers } = asked.data
  const say = (text: string, source: string | null, to: PlaceMeaning) => place.mutate({ text, source, to })
  return (
    <Modal
      opened
      size={880}
      onClose={onClose}
      closeOnEscape={false}
      title={t('places.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md" ref={inside}>
        {places.length === 0 ? (
          <Nothing icon={IconMapPinCheck} title={t('places.nothing')} text={t('places.nothingText')} />
        ) : (
          <>
            <Text size="sm" c="dimmed">
              {t('places.intro')}
            </Text>
            <ul className={classes.lines} aria-label={t('places.title')}>
              {places.map((unplaced) => (
                <UnplacedLine
                  key={unplaced.text}
                  unplaced={unplaced}
                  geo={geo}
                  busy={place.isPending}
                  onSay={(source, to) => say(unplaced.text, source, to)}
                />
              ))}
            </ul>
          </>
        )}
        {answers.length > 0 && <AnsweredPlaces answers={answers} geo={geo} onTakeBack={takeBackOf} />}
      </Stack>
    </Modal>
  )
}
