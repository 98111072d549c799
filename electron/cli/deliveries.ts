import { type Command, Option } from 'commander'
import type { TFunction } from 'i18next'
import type { DeliveryId, PublicationId } from '../../shared/contract/scalars.ts'
import { type Delivery, type DeliveryState, deliveryStates } from '../../shared/delivery/delivery.ts'
import { deliveries } from '../usecases/deliveries.ts'
import type { Deps } from '../usecases/deps.ts'
import type { CommandGroup } from './context.ts'
import { readWholeNumber } from './readWholeNumber.ts'
import { formatTable } from './table.ts'

/** `deliveries list`, `deliveries resolve` */
export const deliveriesCommands: CommandGroup = (program: Command, { inWorkspace, t }) => {
  const group = program.command('deliveries').description(t('sending.cli.deliveries'))
  const number = readWholeNumber(t)

  group
    .command('list')
    .argument('<publication>', t('sending.cli.column.id'), number)
    .description(t('sending.cli.listDeliveries'))
    .addOption(
      new Option(
        '--state <state>',
        t('sending.cli.stateOption', { states: deliveryStates.join(', ') }),
      ).choices(deliveryStates),
    )
    .action((id: number, options: { state?: DeliveryState }) =>
      inWorkspace(
        (deps) =>
          deliveries['deliveries.list'](deps, {
            publicationId: id as PublicationId,
            state: options.state ?? null,
          }),
        (result) => deliveryTable(result.deliveries, t),
      ),
    )

  group
    .command('resolve')
    .argument('<id>', t('sending.cli.column.id'), number)
    .description(t('sending.cli.resolve'))
    .option('--all', t('sending.cli.resolveAll'))
    .addOption(
      new Option('--as <what>', t('sending.cli.as')).choices(['sent', 'queued']).makeOptionMandatory(),
    )
    .action((id: number, options: { as: 'sent' | 'queued'; all?: boolean }) =>
      options.all === true
        ? inWorkspace(
            (deps) => resolveAll(deps, id as PublicationId, options.as),
            ({ resolved }) => t('sending.cli.resolvedAll', { count: resolved }),
          )
        : inWorkspace(
            (deps) => ({
              delivery: deliveries['deliveries.resolve'](deps, { id: id as DeliveryId, as: options.as }),
            }),
            ({ delivery }) =>
              t('sending.cli.resolved', {
                email: delivery.email,
                state: t(`sending.delivery.${delivery.state}`),
              }),
          ),
    )
}

function resolveAll(deps: Deps, publicationId: PublicationId, as: 'sent' | 'queued') {
  return deliveries['deliveries.resolveMany'](deps, { publicationId, ids: null, as })
}

const columns = ['id', 'recipient', 'state', 'attempts', 'answer'] as const

function deliveryTable(rows: readonly Delivery[], t: TFunction): string {
  const heading = columns.map((name) => t(`sending.cli.column.${name}`))
  return formatTable([
    heading,
    ...rows.map(({ id, email, state, attempts, response }) => [
      String(id),
      email,
      t(`sending.delivery.${state}`),
      String(attempts),
      response ?? '',
    ]),
  ])
}
