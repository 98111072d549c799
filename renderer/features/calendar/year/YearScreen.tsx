import { Button, Group, Select, Switch, Text } from '@mantine/core'
import { IconCalendarPlus, IconCircleCheck, IconFileExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import { Link, useLocation, useParams } from 'wouter'
import { dryRunCsv } from '../../../../shared/calendar/dryRunRows.ts'
import { PublicationId } from '../../../../shared/contract/scalars.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { BackLink } from '../../../ui/BackLink.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { dayText } from '../../../ui/moments.ts'
import { Nothing } from '../../../ui/Nothing.tsx'
import { Screen } from '../../../ui/Screen.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { showSaved } from '../../../ui/toasts.tsx'
import { useZone } from '../../../ui/useZone.ts'
import { yearPath } from '../calendarPath.ts'
import { YearMonth } from './YearMonth.tsx'
import { monthsOf, seriesOf } from './yearParts.ts'

/** Everything that will be published in the coming year, and what speaks against each time; or of one publication and what follows it. */
export function YearScreen() {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const zone = useZone()
  const only = PublicationId.safeParse(Number(useParams<{ publication?: string }>().publication)).data
  const [onlyWarned, setOnlyWarned] = useState(false)
  const dryRun = useAsk('publications.dryRun', { months: 12, daysBetweenLetters: null })
  const save = useDo('desktop.saveText', {
    onSuccess: ({ file }) => file !== null && showSaved(t('calendar.year.saved', { file }), file),
  })
  if (dryRun.isError)
    return (
      <Screen title={t('calendar.year.title')}>
        <ErrorNote error={dryRun.error} onRetry={() => void dryRun.refetch()} />
      </Screen>
    )
  if (dryRun.data === undefined)
    return (
      <Screen wide title={t('calendar.year.title')}>
        <SkeletonTable rows={10} columns={5} />
      </Screen>
    )
  const found = dryRun.data
  const ofThese = found.times.filter(({ id }) => only === undefined || id === only)
  const warned = ofThese.filter(({ conflicts }) => conflicts.length > 0)
  const shown = onlyWarned ? warned : ofThese
  const last = Temporal.Instant.from(found.until).toZonedDateTimeISO(zone).toPlainDate()
  const cutShort = found.cutShort.filter(({ id }) => only === undefined || id === only)
  return (
    <Screen
      wide
      title={t('calendar.year.title')}
      actions={
        <Button
          variant="default"
          leftSection={<IconFileExport size={18} stroke={1.6} aria-hidden />}
          disabled={shown.length === 0}
          loading={save.isPending}
          onClick={() =>
            save.mutate({
              suggestedName: t('calendar.year.fileName'),
              text: dryRunCsv({ ...found, times: shown }, t),
            })
          }
        >
          {t('calendar.year.save')}
        </Button>
      }
    >
      <BackLink href="/calendar">{t('calendar.year.back')}</BackLink>
      <Text size="sm" c="dimmed" mt={4} mb="md">
        {t('calendar.year.text', { day: dayText(last) })}
      </Text>
      {found.times.length === 0 ? (
        <Nothing
          icon={IconCalendarPlus}
          title={t('calendar.year.emptyTitle')}
          text={t('calendar.year.emptyText')}
        >
          <Button component={Link} href="/posts">
            {t('sending.empty.act')}
          </Button>
        </Nothing>
      ) : (
        <>
          <Group gap="lg" align="end" mb="lg">
            <Select
              w={340}
              searchable
              label={t('calendar.year.which')}
              data={[
                { value: 'all', label: t('calendar.year.all') },
                ...seriesOf(found.times).map(({ id, postTitle, channelName }) => ({
                  value: String(id),
                  label: `${postTitle === '' ? t('compose.untitled') : postTitle} · ${channelName}`,
                })),
              ]}
              allowDeselect={false}
              value={only === undefined ? 'all' : String(only)}
              onChange={(id) =>
                go(yearPath(id === null || id === 'all' ? undefined : PublicationId.parse(Number(id))), {
                  replace: true,
                })
              }
            />
            <Switch
              mb={8}
              label={t('calendar.year.onlyWarned', { count: warned.length })}
              checked={onlyWarned}
              onChange={(event) => setOnlyWarned(event.currentTarget.checked)}
            />
            <Text size="sm" c="dimmed" mb={8} role="status">
              {t('calendar.year.times', { count: shown.length })}
            </Text>
          </Group>
          {shown.length === 0 && (
            <Nothing
              icon={IconCircleCheck}
              title={t('calendar.year.fineTitle')}
              text={t('calendar.year.fineText')}
            >
              <Button variant="default" onClick={() => setOnlyWarned(false)}>
                {t('common.action.showAll')}
              </Button>
            </Nothing>
          )}
          {monthsOf(shown).map(([month, times]) => (
            <YearMonth key={month} month={month} times={times} />
          ))}
          {cutShort.map(({ id, postTitle, shown: count }) => (
            <Text key={id} size="sm" c="dimmed" mt="sm">
              {t('planning.dryRun.cutShort', { title: postTitle, count })}
            </Text>
          ))}
        </>
      )}
    </Screen>
  )
}
