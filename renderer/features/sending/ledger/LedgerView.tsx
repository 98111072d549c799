import { Button, CloseButton, Group, Select, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeliveryFilter } from '../../../../shared/contract/deliveries.ts'
import { type Delivery, type DeliveryState, deliveryStates } from '../../../../shared/delivery/delivery.ts'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import { useCommands } from '../../../app/commands.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Nothing } from '../../../ui/Nothing.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { failedStates, leftStates, rowsIn } from '../progress.ts'
import { statesName } from '../publication/deliveryWords.ts'
import { DeliveryDrawer } from './DeliveryDrawer.tsx'
import { deliveryPlace } from './deliveryPlace.ts'
import { everyDelivery } from './everyDelivery.ts'
import { LedgerTable, type LedgerTableHandle } from './LedgerTable.tsx'
import { useLedgerPart } from './useLedgerPart.ts'

interface LedgerViewProps {
  readonly publication: Publication
  readonly filter: DeliveryFilter
  readonly onFilter: (filter: DeliveryFilter) => void
}

/** Milliseconds: longer than between two keys, shorter than a wait. */
const searchPause = 120

/** What the ledger may be narrowed to: each state, and the two that belong together to whoever waits or mends. */
const stateChoices = [
  { states: leftStates, label: 'publication.places.left' },
  { states: failedStates, label: 'publication.places.failed' },
  ...deliveryStates.map((state) => ({ states: [state] as const, label: null })),
] as const

/** What goes into the built-in outbox is a state of its own, which no other publication has. */
function choicesOf({ trial }: Publication) {
  return stateChoices.filter(({ states }) => states[0] !== (trial ? 'sent' : 'tried'))
}

function keyOf(states: readonly DeliveryState[]): string {
  return states.join(' ')
}

/** Everybody whom a publication goes to, with what became of each letter: searched, filtered, and opened one by one. */
export function LedgerView({ publication, filter, onFilter }: LedgerViewProps) {
  const { t } = useTranslation()
  const registry = useAsk('geo.registry', {})
  const geo = registry.data
  const [first, setFirst] = useState(0)
  const [opened, setOpened] = useState<Delivery | null>(null)
  const [search] = useDebouncedValue(filter.search, searchPause)
  const { part, printed, deliveryAt } = useLedgerPart({ publication, filter: { ...filter, search }, first })
  const field = useRef<HTMLInputElement>(null)
  const table = useRef<LedgerTableHandle>(null)
  useCommands([
    {
      id: 'ledger.search',
      group: 'list',
      label: t('publication.ledger.key.search'),
      icon: IconSearch,
      keywords: ['sök', 'mottagare', 'search', 'recipient'],
      keys: ['mod+F', '/'],
      run: () => field.current?.focus(),
    },
    {
      ...{ id: 'ledger.open', group: 'list', label: t('publication.ledger.key.open'), keys: ['Enter'] },
      ...{ heardBy: 'screen', onlyByKey: true, run: () => {} },
    },
  ])
  const change = (changed: Partial<DeliveryFilter>) => {
    onFilter({ ...filter, ...changed })
    table.current?.scrollToTop()
  }
  const failed = [part, registry].find((answer) => answer.isError)
  if (failed !== undefined) return <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />
  if (part.data === undefined || geo === undefined) return <SkeletonTable rows={10} columns={5} />
  const { found, counts } = part.data
  const total = rowsIn([], counts)
  const chosen = keyOf(filter.states)
  const narrowed = [
    ...(filter.answer === null
      ? []
      : [{ name: t(`answers.${filter.answer}.title`), without: { answer: null } }]),
    ...(filter.county === null && filter.municipality === null
      ? []
      : [{ name: deliveryPlace(filter, geo, t), without: { county: null, municipality: null } }]),
  ]
  return (
    <>
      <Group gap="sm" mb={6} wrap="nowrap">
        <TextInput
          ref={field}
          type="search"
          maxLength={200}
          flex={1}
          miw={160}
          aria-label={t('publication.ledger.search')}
          placeholder={t('publication.ledger.search')}
          leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
          rightSection={
            filter.search !== '' && (
              <CloseButton
                size="sm"
                aria-label={t('publication.ledger.clear')}
                onClick={() => change({ search: '' })}
              />
            )
          }
          value={filter.search}
          onChange={(event) => change({ search: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            table.current?.focus()
          }}
        />
        <Select
          w={230}
          aria-label={t('publication.ledger.state')}
          allowDeselect={false}
          data={[
            { value: '', label: t('publication.ledger.every') },
            ...choicesOf(publication)
              .filter(({ states }) => rowsIn(states, counts) > 0 || keyOf(states) === chosen)
              .map(({ states, label }) => ({
                value: keyOf(states),
                label: label === null ? statesName(states[0], publication, t) : t(label),
              })),
          ]}
          value={chosen}
          onChange={(key) =>
            change({ states: [...(stateChoices.find(({ states }) => keyOf(states) === key)?.states ?? [])] })
          }
        />
        {narrowed.map(({ name, without }) => (
          <Button
            key={name}
            variant="light"
            flex="none"
            rightSection={<IconX size={16} stroke={1.6} aria-hidden />}
            aria-label={t('publication.ledger.dropFilter', { filter: name })}
            onClick={() => change(without)}
          >
            {name}
          </Button>
        ))}
        <Text size="sm" c="dimmed" role="status" flex="none">
          {found === total
            ? t('publication.ledger.count', { count: total })
            : t('publication.ledger.countOf', { shown: found, total })}
        </Text>
      </Group>
      {found === 0 ? (
        <Nothing
          icon={IconSearch}
          title={t('publication.ledger.none')}
          text={t('publication.ledger.noneText')}
        >
          {total > 0 && (
            <Button variant="default" onClick={() => change(everyDelivery)}>
              {t('publication.ledger.all')}
            </Button>
          )}
        </Nothing>
      ) : (
        <LedgerTable
          ref={table}
          publication={publication}
          found={found}
          printed={printed}
          deliveryAt={deliveryAt}
          onFirstShown={setFirst}
          onOpen={setOpened}
          onSearch={() => field.current?.focus()}
          geo={geo}
        />
      )}
      {opened !== null && (
        <DeliveryDrawer
          delivery={opened}
          publication={publication}
          geo={geo}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}
