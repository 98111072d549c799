import { z } from 'zod'
import { ThirdPartyPackage } from '../program/thirdParty.ts'
import { Update } from '../program/update.ts'
import { procedure } from './procedure.ts'
import { Nothing } from './scalars.ts'

/** The data that comes with the program: the folders of resources/ that say where their data is from. */
export const dataSources = ['geo', 'school-breaks', 'media', 'clients', 'sample'] as const

/** What this program is, what it is made of, and where its data is from. */
export const aboutContract = {
  'program.about': procedure(
    Nothing,
    z.object({
      version: z.string(),
      /** Of what it runs on, by its name: "Electron", "Chromium", "Node.js". */
      runsOn: z.array(z.object({ name: z.string(), version: z.string() })),
      /** In order of name; empty where the program runs without having been built whole. */
      packages: z.array(ThirdPartyPackage),
      /** text: Markdown in English. */
      sources: z.array(z.object({ name: z.enum(dataSources), text: z.string() })),
    }),
  ),
  /** The terms of one of its packages, word for word; of "rundbrev" its own. */
  'program.licence': procedure(
    z.object({ name: z.string().max(214), version: z.string().max(100) }),
    z.object({ text: z.string() }),
  ),
  /** What is known of a newer version. */
  'program.update': procedure(Nothing, Update),
  /** Asks where versions come from whether there is a newer one. */
  'program.checkUpdate': procedure(Nothing, Update),
  /** Fetches the one that is offered. */
  'program.fetchUpdate': procedure(Nothing, Update),
  /** Puts what has been fetched in place now, and starts the program again. */
  'program.restartToUpdate': procedure(Nothing, Nothing),
}
