import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { languageOf } from '../../shared/i18n/languageOf.ts'
import { type Licence, licences } from '../../shared/reach/openData/licence.ts'
import { dataPackage } from '../usecases/reachFiles/dataPackage.ts'
import type { CliContext } from './context.ts'
import { dayAsked } from './dayAsked.ts'
import { writeWhole } from './writeWhole.ts'

/** `reach datapackage` */
export function addReachOut(group: Command, { inWorkspace, t }: CliContext): void {
  group
    .command('datapackage <file>')
    .description(t('openData.cli.datapackage'))
    .option('--from <day>', t('reach.cli.from'))
    .option('--to <day>', t('reach.cli.to'))
    .addOption(new Option('--licence <id>', t('openData.cli.licence')).choices(licences))
    .action((path: string, options: { from?: string; to?: string; licence?: Licence }) =>
      inWorkspace(
        async (deps) => {
          const period = { from: dayAsked(options.from, '--from'), to: dayAsked(options.to, '--to') }
          const { bytes, tables } = await dataPackage(
            deps,
            { period, language: languageOf(t) },
            options.licence ?? null,
          )
          const file = resolve(path)
          writeWhole(file, bytes)
          return { file, bytes: bytes.byteLength, tables }
        },
        ({ file, tables }) =>
          t('openData.cli.written', {
            file,
            count: tables.reduce((sum, { rows }) => sum + rows, 0),
            tables: tables.length,
          }),
      ),
    )
}
