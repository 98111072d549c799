import { z } from 'zod'
import { GeoRegistry } from '../geo/registry.ts'
import { TopologyDocument } from '../geo/topology.ts'
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
  z.object({ kind: z.literal('open'), folder: z.string(), settings: WorkspaceSettings }),
])
export type WorkspaceState = z.infer<typeof WorkspaceState>

export const workspaceContract = {
  'workspace.state': procedure(Nothing, WorkspaceState),
  'workspace.create': procedure(z.object({ folder: z.string().min(1), sample: z.boolean() }), WorkspaceState),
  'workspace.open': procedure(z.object({ folder: z.string().min(1) }), WorkspaceState),
  /** Gives up waiting for the service that has the workspace. */
  'workspace.cancelOpening': procedure(Nothing, Nothing),
  'workspace.close': procedure(Nothing, WorkspaceState),
  /** Shows the system's folder dialogue; null when it was dismissed. */
  'workspace.chooseFolder': procedure(
    z.object({ purpose: z.enum(['create', 'open']) }),
    z.object({ folder: z.string().nullable() }),
  ),
  'settings.get': procedure(Nothing, WorkspaceSettings),
  'settings.save': procedure(WorkspaceSettings, WorkspaceSettings),
  'geo.registry': procedure(Nothing, GeoRegistry),
  'geo.countyMap': procedure(Nothing, TopologyDocument),
  /** Municipalities and, merged from them, counties. */
  'geo.municipalityMap': procedure(Nothing, TopologyDocument),
}
