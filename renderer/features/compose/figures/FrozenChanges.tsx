import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublicationId } from '../../../../shared/contract/scalars.ts'
import type { InterfaceLanguage } from '../../../../shared/i18n/languages.ts'
import { formatFigure } from '../../../../shared/text/formatFigure.ts'
import { FigureRowsDrawer } from './FigureRowsDrawer.tsx'
import classes from './FrozenChanges.module.css'
import { FrozenNote } from './FrozenNote.tsx'
import type { FrozenThen } from './useFrozen.ts'

interface FrozenChangesProps {
  readonly frozen: readonly FrozenThen[]
  readonly language: InterfaceLanguage
}

/** The numbers that have changed since they were sent, each with a way to the rows behind it now. */
export function FrozenChanges({ frozen, language }: FrozenChangesProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<FrozenThen['live']>()
  return (
    <>
      <ul className={classes.list}>
        {frozen.map((one) => (
          <li key={keyOf(one)} className={classes.change}>
            <Text size="sm" fw={600}>
              {one.live?.name ?? one.content.name}
            </Text>
            <FrozenNote frozen={one} />
            {one.live?.query != null && (
              <Button size="compact-xs" variant="default" onClick={() => setOpened(one.live)}>
                {t('figures.rows')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {opened?.query != null && (
        <FigureRowsDrawer
          name={opened.name}
          value={formatFigure(opened, language).text}
          query={opened.query}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  )
}

function keyOf({ publicationId, figureId }: { publicationId: PublicationId; figureId: number }): string {
  return `${publicationId} ${figureId}`
}
