import { Box, Group, SegmentedControl, Switch, Text } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type CoverageLevel, coverageMap } from '../../../../shared/audience/coverageMap.ts'
import { coverageRows } from '../../../../shared/audience/coverageRows.ts'
import { type CoveredPart, coverageRule } from '../../../../shared/audience/coverageRules.ts'
import { formatRule } from '../../../../shared/audience/formatRule.ts'
import type { Output } from '../../../../shared/contract/contract.ts'
import type { GroupId } from '../../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { interfaceLanguage, wholeInterfaceLanguage } from '../../../app/i18n.ts'
import { useAsk } from '../../../app/queries.ts'
import { CopyPictureButton } from '../../../ui/CopyPictureButton.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Nothing } from '../../../ui/Nothing.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { useCopyPicture } from '../../../ui/useCopyPicture.ts'
import { contactsPath } from '../contactsPath.ts'
import { ContactsLegend } from './ContactsLegend.tsx'
import { CoverageMapView } from './CoverageMapView.tsx'
import { CoverageTable } from './CoverageTable.tsx'
import classes from './CoverageView.module.css'

interface CoverageViewProps {
  readonly group: GroupId
  readonly coverage: Output<'coverage.get'>
  readonly geo: GeoRegistry
}

/** How many contacts each place has, on a map and in a table of the same numbers; each opens to its contacts. */
export function CoverageView({ group, coverage, geo }: CoverageViewProps) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const [level, setLevel] = useState<CoverageLevel>('municipality')
  const [onlyMembers, setOnlyMembers] = useState(true)
  const [lit, setLit] = useState<string | null>(null)
  const topology = useAsk('geo.municipalityMap', {})
  const rows = coverageRows(coverage, geo, level, onlyMembers)
  const members = useMemo(
    () => coverage.municipalities.flatMap(({ municipality, isMember }) => (isMember ? [municipality] : [])),
    [coverage],
  )
  const map = useMemo(
    () =>
      topology.data === undefined
        ? undefined
        : coverageMap({
            ...{ topology: topology.data, geo, level, members, width: 340, height: 430 },
            values: new Map(
              coverageRows(coverage, geo, level, false).map(({ code, reachable }) => [code, reachable]),
            ),
          }),
    [topology.data, coverage, geo, level, members],
  )
  const picture = useCopyPicture(t('pictures.map'), {
    ...{ of: 'members', group, day: coverage.day, level, language: interfaceLanguage() },
  })
  const open = (part: CoveredPart) =>
    go(contactsPath(formatRule(coverageRule(part), geo, wholeInterfaceLanguage())))
  const openPlace = (code: string) => {
    const row = coverageRows(coverage, geo, level, false).find((one) => one.code === code)
    if (row !== undefined) open({ ...row.place, role: null, reachable: true })
  }
  if (topology.isError) return <ErrorNote error={topology.error} onRetry={() => void topology.refetch()} />
  if (map === undefined) return <SkeletonTable rows={10} columns={5} />
  if (rows.length === 0) {
    return (
      <Nothing
        icon={IconUsersGroup}
        title={t('members.coverage.none')}
        text={t('members.coverage.noneText')}
      />
    )
  }
  return (
    <div className={classes.columns}>
      <section aria-label={t('members.coverage.mapLabel')} className={classes.map}>
        <Box onContextMenu={picture.onContextMenu}>
          <CoverageMapView map={map} lit={lit} onLight={setLit} onOpen={openPlace} />
        </Box>
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <ContactsLegend classes={map.classes} hasZero={map.hasZero} />
          <CopyPictureButton what={t('pictures.map')} isCopying={picture.isCopying} onCopy={picture.copy} />
        </Group>
        <Text size="xs" c="dimmed" mt={6} data-no-print>
          {t('members.coverage.mapHint')}
        </Text>
      </section>
      <section aria-label={t('members.coverage.numbers')} className={classes.numbers}>
        <div className={classes.choices}>
          <SegmentedControl
            aria-label={t('members.coverage.level')}
            value={level}
            onChange={(chosen) => setLevel(chosen)}
            data={(['municipality', 'county'] as const).map((value) => ({
              value,
              label: t(`members.coverage.${value}`),
            }))}
          />
          <Switch
            label={t('members.coverage.onlyMembers')}
            checked={onlyMembers}
            onChange={(event) => setOnlyMembers(event.currentTarget.checked)}
          />
        </div>
        <CoverageTable
          rows={rows}
          wanted={coverage.wanted}
          level={level}
          lit={lit}
          onLight={setLit}
          onOpen={open}
        />
        {coverage.nowhere.reachable > 0 && (
          <Text size="sm" c="dimmed" mt="xs">
            {t('members.coverage.nowhere', { count: coverage.nowhere.reachable })}
          </Text>
        )}
        <Text size="sm" c="dimmed" mt="xs">
          {t('members.coverage.how')}
        </Text>
      </section>
    </div>
  )
}
