import { z } from 'zod'
import { GeoRegistry } from '../geo/registry.ts'
import { TopologyDocument } from '../geo/topology.ts'
import { InterfaceLanguageCode } from '../i18n/languages.ts'
import { Trouble } from '../schedule/publication.ts'
import { WorkspaceSettings } from '../workspace/settings.ts'
import { procedure } from './procedure.ts'
import { Nothing } from './scalars.ts'

/** A workspace that opens as soon as the service that has it has stepped aside. */
export const Opening = z.object({
  folder: z.string(),
  /** The computer on which the service runs. */
  host: z.string(),
  /** Letters and posts that it waits to hear about; null where that cannot be told. */
  inTheAir: z.int().nullable(),
})
export type Opening = z.infer<typeof Opening>

export const WorkspaceState = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('none'),
    suggestedFolder: z.string(),
    recent: z.array(z.string()),
    /** Why the one that was open last could not be opened again at the start. */
    trouble: Trouble.nullable(),
    opening: Opening.nullable(),
  }),
  z.object({
    kind: z.literal('open'),
    folder: z.string(),
    settings: WorkspaceSettings,
    /**
     * Of the program's example: the officer's own workspace that was open last (null: there is none), and where one of their own would
     * be. null: it is no example.
     */
    sample: z.object({ back: z.string().nullable(), ownFolder: z.string() }).nullable(),
  }),
])
export type WorkspaceState = z.infer<typeof WorkspaceState>

export const workspaceContract = {
  'workspace.state': procedure(Nothing, WorkspaceState),
  'workspace.create': procedure(z.object({ folder: z.string().min(1), sample: z.boolean() }), WorkspaceState),
  'workspace.open': procedure(z.object({ folder: z.string().min(1) }), WorkspaceState),
  /** Opens the example, in a folder of its own; the first time it is made. */
  'workspace.openSample': procedure(z.object({ language: InterfaceLanguageCode }), WorkspaceState),
  /** What somebody has made themselves in the example that is open. */
  'workspace.sampleWork': procedure(
    Nothing,
    z.object({ posts: z.int().nonnegative(), contacts: z.int().nonnegative() }),
  ),
  /** Moves the example that is open to the system's trash, and opens the officer's own workspace where there is one. */
  'workspace.removeSample': procedure(
    z.object({
      /** Also where somebody has made something of their own in it. */
      withOwnWork: z.boolean(),
    }),
    WorkspaceState,
  ),
  /** Gives up waiting for the service that has the workspace. */
  'workspace.cancelOpening': procedure(Nothing, Nothing),
  'workspace.close': procedure(Nothing, WorkspaceState),
  /** Shows the system's folder dialogue; null when it was dismissed. */
  'workspace.chooseFolder': procedure(
    z.object({ purpose: z.enum(['create', 'open']) }),
    z.object({ folder: z.string().nullable() }),
  ),
  /** Asks where, and saves the whole workspace there to be moved; null when the dialogue was dismissed, or the saving cancelled. */
  'workspace.moveOut': procedure(
    z.object({ language: InterfaceLanguageCode }),
    z.object({ file: z.string().nullable() }),
  ),
  /** Makes a workspace of a picked file in an empty folder, and opens it. `state` is null where it was cancelled. */
  'workspace.moveIn': procedure(
    z.object({ file: z.string().min(1).max(100), folder: z.string().min(1) }),
    z.object({ state: WorkspaceState.nullable() }),
  ),
  /** Ends either; nothing is left of it. */
  'workspace.cancelMoving': procedure(Nothing, Nothing),
  'settings.get': procedure(Nothing, WorkspaceSettings),
  'settings.save': procedure(WorkspaceSettings, WorkspaceSettings),
  'geo.registry': procedure(Nothing, GeoRegistry),
  'geo.countyMap': procedure(Nothing, TopologyDocument),
  /** Municipalities and, merged from them, counties. */
  'geo.municipalityMap': procedure(Nothing, TopologyDocument),
}

export const workspaceEvents = {
  /** How far a workspace that is being moved has come, in bytes, and how long it still takes; null: it is too early to tell. */
  'workspace.moving': z.object({
    done: z.int().nonnegative(),
    total: z.int().nonnegative(),
    secondsLeft: z.int().nonnegative().nullable(),
  }),
}
