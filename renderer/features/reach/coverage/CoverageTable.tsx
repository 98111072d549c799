import { Anchor, Table, Text, Title } from '@mantine/core'
import { useId } from '@mantine/hooks'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type CoverageLine, isReached, type LastReached } from '../../../../shared/reach/reachCoverage.ts'
import { formatPeriod } from '../../../../shared/reach/reachTexts.ts'
import { NumberButton } from '../NumberButton.tsx'
import classes from './CoverageView.module.css'

interface CoverageTableProps {
  readonly title: string
  readonly lines: readonly CoverageLine[]
  readonly nameOf: (code: string) => string
  /** A place's number; `last`: of when it was last reached. */
  readonly onOpen: (code: string, last?: LastReached) => void
}

/** "4 av 4", whom nothing reached and since when, and every place with what reached it. */
export function CoverageTable({ title, lines, nameOf, onOpen }: CoverageTableProps) {
  const { t } = useTranslation()
  const headingId = useId()
  const missing = lines.filter((line) => !isReached(line))
  return (
    <section aria-labelledby={headingId} className={classes.section}>
      <Title order={2} size="h5" mb={4} id={headingId}>
        {title}
      </Title>
      <p className={classes.figure}>
        {t('reachView.coverage.reached', { reached: lines.length - missing.length, count: lines.length })}
      </p>
      {missing.length > 0 && (
        <ul className={classes.missing}>
          {missing.map(({ code, last }) => (
            <li key={code}>{missingText(nameOf(code), last, t)}</li>
          ))}
        </ul>
      )}
      <Table verticalSpacing={6} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('reachView.coverage.place')}</Table.Th>
            <Table.Th scope="col" className={classes.number}>
              {t('reachView.coverage.value')}
            </Table.Th>
            <Table.Th scope="col">{t('reachView.coverage.last')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.code}>
              <Table.Th scope="row" fw={500} className={classes.place}>
                <span className={classes.mark} aria-hidden>
                  {isReached(line) ? '●' : '○'}
                </span>
                {nameOf(line.code)}
              </Table.Th>
              <Table.Td className={classes.number}>
                <NumberButton value={line.value} of={nameOf(line.code)} onOpen={() => onOpen(line.code)} />
              </Table.Td>
              <Table.Td>
                <LastText
                  last={line.last}
                  place={nameOf(line.code)}
                  onOpen={(last) => onOpen(line.code, last)}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

interface LastTextProps {
  readonly last: LastReached | null
  readonly place: string
  readonly onOpen: (last: LastReached) => void
}

/** When, which opens to what was counted then, and by what. */
function LastText({ last, place, onOpen }: LastTextProps) {
  const { t } = useTranslation()
  if (last === null) return <Text size="sm">{t('reachView.coverage.never')}</Text>
  return (
    <>
      <Anchor
        component="button"
        type="button"
        size="sm"
        underline="always"
        aria-label={t('reachView.coverage.openLast', { place, when: formatPeriod(last, t) })}
        onClick={() => onOpen(last)}
      >
        {formatPeriod(last, t)}
      </Anchor>
      <Text size="xs" c="dimmed">
        {last.kind === 'letter' ? t('reachView.coverage.letter', { title: last.what }) : last.what}
      </Text>
    </>
  )
}

/** "Strömsund har inte nåtts sedan mars 2020." */
function missingText(place: string, last: LastReached | null, t: TFunction): string {
  return last === null
    ? t('reachView.coverage.missingNever', { place })
    : t('reachView.coverage.missing', { place, when: formatPeriod(last, t) })
}
