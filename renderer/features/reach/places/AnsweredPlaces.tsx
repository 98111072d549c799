import { Button, Table, Text, Title, VisuallyHidden } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnsweredText } from '../../../../shared/contract/reachPlaces.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { formatMeaning } from '../../../../shared/reach/placeTexts.ts'
import { NumberButton } from '../NumberButton.tsx'
import { PlaceRows } from './PlaceRows.tsx'
import classes from './Places.module.css'

interface AnsweredPlacesProps {
  readonly answers: readonly AnsweredText[]
  readonly geo: GeoRegistry
  readonly onTakeBack: (answer: AnsweredText) => void
}

/** What has been answered, the latest first, each to be taken back. */
export function AnsweredPlaces({ answers, geo, onTakeBack }: AnsweredPlacesProps) {
  const { t } = useTranslation()
  const headingId = useId()
  const [opened, setOpened] = useState<AnsweredText | null>(null)
  return (
    <section aria-labelledby={headingId}>
      <Title order={3} size="h5" id={headingId}>
        {t('places.answers')}
      </Title>
      <Text size="sm" c="dimmed" mb={4}>
        {t('places.answersText')}
      </Text>
      <Table verticalSpacing={4} fz="sm" aria-labelledby={headingId}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('places.said')}</Table.Th>
            <Table.Th>{t('places.isSo')}</Table.Th>
            <Table.Th className={classes.count}>{t('places.countOf')}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t('places.takeBack')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {answers.map((answer) => {
            const { id, text, source, means, rows } = answer
            return (
              <Table.Tr key={id}>
                <Table.Td>{source === null ? text : t('places.of', { text, source })}</Table.Td>
                <Table.Td>{formatMeaning(means, geo, t)}</Table.Td>
                <Table.Td className={classes.count}>
                  <NumberButton value={rows} of={text} onOpen={() => setOpened(answer)} />
                </Table.Td>
                <Table.Td className={classes.act}>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={t('places.takeBackOf', { text })}
                    onClick={() => onTakeBack(answer)}
                  >
                    {t('places.takeBack')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      {opened !== null && (
        <PlaceRows text={opened.text} answer={opened.id} rows={opened.rows} onClose={() => setOpened(null)} />
      )}
    </section>
  )
}
